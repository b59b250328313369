/** Words that stand on the page of scenarios whatever is compared. */
import { count } from '../numbers';
import { capitalised, listed } from '../segments';

export const compareWords = {
  title: 'Compare',
  before: 'The scenarios in your link',
  beforeText:
    'Two to four decisions stand in the address of this page, after the # sign, and are put side by side in your browser.',
  empty: 'Nothing to compare yet',
  emptyText:
    'Put two to four decisions side by side, or the links of several people about one: what differs, what follows from each, and whether the difference matters.',
  twoPresets: 'Two situations side by side',
  pasteFirst: 'Paste links',
  thisDecision: 'Compare this decision with a prototype',
  presentName: 'This decision',
  people: 'Several people, one decision',
  peopleHint: 'Each scenario is one person’s answers to the same question.',
  scenario: 'Scenario',
  open: 'Open',
  rename: 'Rename',
  save: 'Save name',
  duplicate: 'Duplicate',
  remove: 'Remove',
  name: 'Name',
  firstPlace: 'All-in',
  noCost: 'no volume was given',
  noBill: 'no cost',
  perMonth: '/month',
  columns: { option: 'Option', score: 'Score', cost: 'Cost' },
  all: 'All',
  nearest: 'Nearest change',
  unmet: 'What it does not give',
  nothingUnmet: 'Every need that was stated is met.',
  working: 'Trying other weightings…',
  workingNearest: 'Looking for the nearest change…',
  failed: 'This could not be worked out here.',
  differing: 'What differs',
  item: 'Answer or assumption',
  add: 'Add a scenario',
  full: 'Four scenarios are the most that stand side by side: remove one to add another.',
  from: 'From',
  choose: 'Choose…',
  present: 'The decision at hand',
  situations: 'Situations',
  kept: 'Kept on this device',
  keptUnread: 'The scenario was not read entirely as it was kept',
  addChosen: 'Add',
  nothingChosen: 'Nothing is chosen yet: choose a situation or a decision from the list.',
  paste: 'Or paste links or answers',
  pasteHint: 'A whole address, the part after its # sign, or answers as JSON; several links, one a line.',
  pasteName: 'Name for it',
  addPasted: 'Add what is pasted',
  startFrom: 'Try each from',
  most: 'What most said; of equals, the first',
  settleTitle: 'What gives what',
  settleCaption: 'Winner for every combination of the answers that decide',
  winner: 'Winner',
  workingPeople: 'Working out every combination…',
  oneMore: 'Add another one below to see what differs.',
  unread: 'These scenarios were not read entirely as written',
} as const;

/** On the disclosure of what is the same. */
export const sameTitle = (many: number): string =>
  many === 1
    ? 'One answer or assumption is the same'
    : `${capitalised(count(many))} answers and assumptions are the same`;

/** Why a set cannot be put into a link, with the fix. weekIn: name of a scenario with a week of its own, which alone takes a fifth. */
export const tooLongText = (length: number, longest: number, weekIn: string | null): string =>
  `With it the link would have ${count(length)} characters, and ${count(longest)} are the most that every program takes: ${
    weekIn === null ? 'remove a scenario first' : `remove a scenario, or open “${weekIn}” and take its own week out`
  }.`;

export const longNameText = (longest: number): string => `A name has 1 to ${longest} characters: shorten it.`;

/** The range of a bill. */
export const rangeText = (range: string): string => `80% range ${range}`;

/** For whoever hears only the button: "Remove Prototype". */
export const actionOn = (action: string, name: string): string => `${action} ${name}`;

export const addedText = (names: readonly string[]): string => `Added ${listed(names)}.`;

export const removedText = (name: string): string => `Removed ${name}.`;

/** More than there is room for; none is added, so that none is left out unseen. */
export const tooManyPasted = (many: number, room: number): string =>
  `There are ${count(many)} decisions here and room for ${count(room)}: four scenarios are the most that stand side by side. Nothing was added; take some out, or remove a scenario.`;
