/** Two cost lines and the point where they cross. */
export const Mark = () => (
  <svg
    viewBox="0 0 26 20"
    width="26"
    height="20"
    fill="none"
    strokeWidth="2.2"
    strokeLinecap="round"
    aria-hidden="true"
  >
    <path className="option-self-hosted-cloud" stroke="currentColor" d="M1 8.5C8 7 15 10 25 11.5" />
    <path className="option-closed-api" stroke="currentColor" d="M1 18C10 17 17 9 25 1.5" />
    <circle cx="15.5" cy="9.8" r="2.6" className="fill-ink" />
  </svg>
);
