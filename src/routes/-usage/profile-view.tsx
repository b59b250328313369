import { WeekBars } from '../../charts/week-bars';
import { SectionHeading } from '../../components/heading';
import type { WorkloadProfile } from '../../engine/usage';
import { decimal } from '../../narrative/numbers';
import { hourOfWeekText, profileLines, weekdays, weekSummary, zoneText } from '../../narrative/usage';
import { ChartFrame } from '../-chart/chart-frame';

const clockText = (hour: number) => `${String(hour).padStart(2, '0')}:00`;
const hourText = (slot: number, shape: readonly number[]) =>
  `${hourOfWeekText(slot)}: ${(shape[slot] ?? 0).toFixed(2)} times the mean`;
const columns = [{ id: 'hour', label: 'From' }, ...weekdays.map((day) => ({ id: day, label: day, numeric: true }))];
const weekRows = (shape: readonly number[]) =>
  Array.from({ length: 24 }, (_, hour) => ({
    id: String(hour),
    cells: {
      hour: { value: clockText(hour) },
      ...Object.fromEntries(
        weekdays.map((day, index) => {
          const value = shape[index * 24 + hour] ?? 0;
          return [day, { value, shown: value.toFixed(2) }];
        }),
      ),
    },
  }));

/** A profile as figures, and its week as a chart. */
export const ProfileView = ({ profile }: { readonly profile: WorkloadProfile }) => {
  const { weekShape, utcOffsetMinutes, peakToMean } = profile;
  return (
    <>
      <dl className="grid gap-x-10 sm:grid-cols-2">
        {profileLines(profile).map(({ id, name, value, note }) => (
          <div key={id} className="grid grid-cols-[auto_1fr] gap-x-4 border-t border-hairline py-3">
            <dt>{name}</dt>
            <dd className={`text-right ${value === null ? 'text-muted' : 'font-semibold'}`}>{value ?? 'unknown'}</dd>
            {note && <dd className="col-span-2 text-note text-muted">{note}</dd>}
          </div>
        ))}
      </dl>
      <section aria-labelledby="usage-week" className="mt-8">
        <SectionHeading id="usage-week" className="mb-3">
          The week
        </SectionHeading>
        {weekShape === null ? (
          <p className="text-muted">
            Unknown: it takes a week of requests, or of sums by the hour, to tell one hour of the week from another.
          </p>
        ) : (
          <ChartFrame
            title={weekSummary(weekShape)}
            note={`Tokens by hour of the mean week, ${zoneText(utcOffsetMinutes)}. Dotted: the mean hour. Tallest bar: ${decimal(Number((peakToMean ?? 1).toPrecision(2)))} times the mean.`}
            description={weekSummary(weekShape)}
            file="week-by-the-hour"
            source={`From a usage log, ${zoneText(utcOffsetMinutes)}; read in the browser.`}
            table={{
              caption: `Tokens by hour of the week over the mean hour, ${zoneText(utcOffsetMinutes)}`,
              columns,
              rows: weekRows(weekShape),
            }}
          >
            <WeekBars
              shape={weekShape}
              days={weekdays}
              summary={weekSummary(weekShape)}
              readingText={(slot) => hourText(slot, weekShape)}
            />
          </ChartFrame>
        )}
      </section>
    </>
  );
};
