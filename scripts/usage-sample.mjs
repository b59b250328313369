// Writes src/routes/-usage/sample.csv: a made-up log, the same every time. Not measured anywhere.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

let state = 11;
const next = () => {
  state = (state * 48271) % 2147483647;
  return state / 2147483647;
};
const pad = (value) => String(value).padStart(2, '0');
const days = 70;
const rows = [];
while (rows.length < 4000) {
  const minute = Math.floor(next() * days * 1440);
  const [hour, day] = [Math.floor(minute / 60) % 24, Math.floor(minute / 1440)];
  const load = (hour >= 8 && hour < 18 ? 1 : 0.12) * (day % 7 >= 5 ? 0.25 : 1) * 1.03 ** ((day - days) / 7);
  if (next() > load) continue;
  const input = Math.ceil(Math.exp(6.9 + 1.4 * (next() + next() - 1)));
  const output = Math.ceil(Math.exp(5.3 + 1.2 * (next() + next() - 1)));
  const cached = next() < 0.4 ? Math.floor(input * 0.7) : 0;
  rows.push({ minute, input, output, cached, model: next() < 0.8 ? 'made-up-large' : 'made-up-small' });
}
rows.sort((a, b) => a.minute - b.minute);
// Monday 7 September 2026, 70 days.
const at = (minute) => {
  const day = 7 + Math.floor(minute / 1440);
  const [month, date] = day <= 30 ? [9, day] : day <= 61 ? [10, day - 30] : [11, day - 61];
  return `2026-${pad(month)}-${pad(date)}T${pad(Math.floor(minute / 60) % 24)}:${pad(minute % 60)}:00Z`;
};
const lines = rows.map(({ minute, input, output, cached, model }, index) =>
  [at(minute), `r${index}`, model, input, output, cached].join(','),
);
// One line that cannot be read, so that the sample shows what becomes of it.
lines.splice(1500, 0, 'yesterday,r-bad,made-up-large,many,100,0');
const file = new URL('../src/routes/-usage/sample.csv', import.meta.url);
writeFileSync(
  fileURLToPath(file),
  `timestamp,request_id,model,input_tokens,output_tokens,cached_tokens\n${lines.join('\n')}\n`,
);
