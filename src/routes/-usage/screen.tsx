import { useMemo, useState } from 'react';
import { Button } from '../../components/button';
import { Details } from '../../components/details';
import { FieldFrame } from '../../components/field';
import { PageHeading, SectionHeading } from '../../components/heading';
import { profileOf, type WorkloadProfile } from '../../engine/usage';
import { usageFormats } from '../../engine/usage/formats';
import type { UsageReading } from '../../engine/usage/reading';
import { count, percent } from '../../narrative/numbers';
import { badRowsText, zoneText } from '../../narrative/usage';
import { useDecision } from '../-decision';
import { LinkNotices } from '../-link-notices';
import { Page } from '../-page';
import { ColumnSelects } from './column-choice';
import { Drop } from './drop';
import { ProfileView } from './profile-view';
import { Queries } from './queries';
import { TakeOver } from './take-over';
import { type ReadingState, useReading } from './use-reading';

/** Every zone in use, in minutes east of UTC. */
const zones = [
  ...Array.from({ length: 27 }, (_, hour) => (hour - 12) * 60),
  ...[-570, -210, 210, 270, 330, 345, 390, 525, 570, 630, 765],
].toSorted((a, b) => a - b);

const Progress = ({
  state,
  onCancel,
}: {
  readonly state: ReadingState & { kind: 'reading' };
  readonly onCancel: () => void;
}) => (
  <div className="mt-6">
    <label htmlFor="usage-progress" className="text-dense">
      Reading {state.dropped.name}: {percent(state.share)}, {count(state.rows)} rows
    </label>
    <div className="mt-2 flex items-center gap-4">
      <progress id="usage-progress" max={1} value={state.share} className="h-2 w-full max-w-[32rem] accent-ink" />
      <Button onClick={onCancel}>Cancel</Button>
    </div>
  </div>
);

const BadLines = ({ reading }: { readonly reading: UsageReading & { kind: 'log' } }) =>
  reading.badRows === 0 ? null : (
    <div className="mt-4 rounded-choice border border-warn bg-warn-soft px-4 py-3 text-dense">
      <p>{badRowsText(reading)}</p>
      {reading.badRows > 1 && (
        <Details
          summary={reading.badRows > reading.badLines.length ? `The first ${reading.badLines.length}` : 'All of them'}
        >
          <ul className="grid gap-1">
            {reading.badLines.map(({ line, reason }) => (
              <li key={line}>
                Line {line}: {reason}
              </li>
            ))}
          </ul>
        </Details>
      )}
    </div>
  );

const Formats = () => (
  <Details summary="Formats that are recognised, and where their columns are documented">
    <ul className="grid max-w-[66ch] gap-3">
      {usageFormats
        .filter(({ refusal }) => refusal === undefined)
        .map(({ id, name, limits, source }) => (
          <li key={id}>
            <span className="font-semibold">{name}.</span> {limits}{' '}
            {source && (
              <span className="text-note text-muted">
                <a href={source.url} target="_blank" rel="noopener noreferrer">
                  {source.title}
                </a>
                , read 21 Nov 2026
              </span>
            )}
          </li>
        ))}
      <li>
        <span className="font-semibold">Any other CSV, JSON or JSONL</span> with a time and token counts for each
        request. Where their names are not understood, you say which column is which.
      </li>
    </ul>
  </Details>
);

/** The profile in the chosen zone; one that was imported keeps its own. */
const shownProfile = (reading: UsageReading, zone: number): WorkloadProfile | null => {
  if (reading.kind === 'profile') return reading.profile;
  return reading.kind === 'log' ? profileOf(reading.tally, zone, reading.format.id, reading.badRows) : null;
};

export const UsageScreen = () => {
  const decision = useDecision();
  const { state, read, cancel } = useReading();
  const [zone, setZone] = useState(0);
  const reading = state.kind === 'read' ? state.reading : null;
  const profile = useMemo(() => (reading === null ? null : shownProfile(reading, zone)), [reading, zone]);
  return (
    <Page
      amounts={false}
      title="Measure your usage"
      on={decision.state.assumptions.on}
      notices={<LinkNotices notices={decision.notices} />}
    >
      <PageHeading>Measure your usage</PageHeading>
      <p className="mt-2 mb-6 max-w-[66ch] text-body text-muted">
        A log of requests, or a usage export of a provider or gateway, says how much text goes through, how long
        requests are and when they come. That is worth more than any estimate.
      </p>
      <Drop onDrop={read} />
      <div className="mt-3">
        <Formats />
      </div>
      {state.kind === 'reading' && <Progress state={state} onCancel={cancel} />}
      <p role="status" className="mt-4 text-dense">
        {state.kind === 'cancelled' && `Reading ${state.dropped.name} was cancelled. Nothing of it is kept.`}
        {profile && `${count(profile.rows)} rows read.`}
      </p>
      {state.kind === 'read' && reading?.kind === 'refused' && (
        <section aria-label="Not read" className="mt-2">
          <p role="alert" className="rounded-choice border-2 border-danger bg-danger-soft px-4 py-3 font-medium">
            {reading.problem}
          </p>
          {reading.columns.length > 0 && (
            <ColumnSelects
              key={state.dropped.name}
              columns={reading.columns}
              onChoice={(choice) => read(state.dropped, choice)}
            />
          )}
        </section>
      )}
      {state.kind === 'read' && profile && (
        <section aria-labelledby="usage-profile" className="mt-2">
          <SectionHeading id="usage-profile">
            {state.dropped.sample ? 'A made-up sample' : `What ${state.dropped.name} says`}
          </SectionHeading>
          {reading?.kind === 'log' && (
            <>
              <p className="mt-1 max-w-[66ch] text-muted">
                Read as {reading.format.name}. {reading.format.limits}
              </p>
              <BadLines reading={reading} />
              <div className="screen-only my-4 max-w-60">
                <FieldFrame
                  id="usage-zone"
                  label="Your zone"
                  hint="Days and hours are those of this zone."
                  problem={null}
                >
                  <select
                    id="usage-zone"
                    aria-describedby="usage-zone-hint"
                    className="field w-full"
                    value={zone}
                    onChange={({ target }) => setZone(Number(target.value))}
                  >
                    {zones.map((minutes) => (
                      <option key={minutes} value={minutes}>
                        {zoneText(minutes)}
                      </option>
                    ))}
                  </select>
                </FieldFrame>
              </div>
            </>
          )}
          <ProfileView profile={profile} />
          <TakeOver profile={profile} decision={decision} />
        </section>
      )}
      <Queries />
    </Page>
  );
};
