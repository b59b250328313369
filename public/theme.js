/* Runs before the first paint, so that a chosen theme never flashes the other one. */
(() => {
  var asked = /[#&?]theme=(light|dark)(&|$)/.exec(location.hash + location.search);
  var chosen = null;
  try {
    chosen = localStorage.getItem('rent-or-own:theme');
  } catch (_) {
    /* A sandboxed frame refuses storage: the system preference applies. */
  }
  var theme = asked ? asked[1] : chosen;
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
})();
