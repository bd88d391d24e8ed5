import type { TextPiece } from '../core/index.ts';
import type { ProposedField, ProposedItem, ToProposals } from '../protocol/proposals.ts';
import { element } from './element.ts';
import { host, keep } from './host.ts';
import { keepingPlace } from './keeping-place.ts';
import {
  choicesFrom,
  chosenFor,
  decisionsIn,
  groupsIn,
  keyOf,
  making,
  nameOf,
  statusOf,
  undecidedIn,
  type Choice,
  type Chosen,
  type Decision,
  type MadeChoices,
} from './proposals-view.ts';
import './proposals.css';

let message: ToProposals | undefined;
let made: MadeChoices = new Map(host.getState()?.made);
let chosen: Chosen = new Map();
/** The cards on show, by what they show: one that says the same is not made anew, for somebody may be writing in it. */
let cards: ReadonlyMap<string, HTMLElement> = new Map();

/** Draws what has changed of the page of proposed changes. Choices that somebody has made are kept. */
export function showProposals(latest: ToProposals): void {
  const isSame = message !== undefined && JSON.stringify(message) === JSON.stringify(latest);
  message = latest;
  if (isSame) return;
  keepingPlace(() => {
    draw(latest);
    showChoices(latest);
  });
}

function draw(latest: ToProposals): void {
  const before = cards;
  const drawn = new Map<string, HTMLElement>();
  const cardOf = (item: ProposedItem): HTMLElement => {
    const shown = JSON.stringify(item);
    const card = before.get(shown) ?? itemCard(item, latest);
    drawn.set(shown, card);
    return card;
  };
  const main = element(
    'main',
    { class: 'proposals' },
    element('h1', {}, latest.heading),
    element('p', { class: 'procurement' }, latest.procurement),
    ...latest.lead.map(line => element('p', { class: 'lead' }, line)),
    ...groupsIn(latest).map(({ type, title, explanation, items }) =>
      element(
        'section',
        { class: 'group', 'aria-labelledby': `grupp-${type}` },
        element('h2', { id: `grupp-${type}` }, title),
        element('p', { class: 'explanation' }, explanation),
        ...items.map(cardOf),
      ),
    ),
    footer(latest),
  );
  cards = drawn;
  document.body.replaceChildren(main);
}

/** Lets every choice on the page stand as it is made or proposed. */
function showChoices(latest: ToProposals): void {
  chosen = chosenFor(latest, made);
  for (const { key, options } of decisionsIn(latest)) {
    const current = chosen.get(key);
    const name = current && nameOf(current);
    document.getElementById(`val ${key}`)?.classList.toggle('undecided', current === undefined);
    for (const { choice } of options) {
      const input = document.getElementById(`${choice} ${key}`);
      if (input instanceof HTMLInputElement) input.checked = choice === name;
    }
    const area = document.getElementById(`text ${key}`);
    if (area) area.hidden = name !== 'write';
  }
  tellStatus(latest);
}

function itemCard(item: ProposedItem, all: ToProposals): HTMLElement {
  const heading = `krav-${item.id}`;
  const decisions = decisionsIn(all).filter(decision => decision.item.id === item.id);
  const [first] = decisions;
  return element(
    'article',
    { class: `item ${item.type}`, 'aria-labelledby': heading },
    element(
      'header',
      {},
      element('h3', { id: heading }, item.id),
      element('span', { class: 'kind' }, [item.kind, item.section].filter(Boolean).join(' · ')),
      ...marksOf(item).map(mark => element('span', { class: 'mark' }, mark)),
      ...(item.at === undefined ? [] : [revealButton(item.id, item.at)]),
    ),
    ...(item.type === 'changed'
      ? item.fields.map(field =>
          fieldPart(
            field,
            decisions.find(decision => decision.key === keyOf(item, field)),
          ),
        )
      : [
          element('p', { class: `text ${item.type}` }, item.text),
          ...(first ? [choiceGroup(first, `Val för ${item.id}`)] : []),
        ]),
  );
}

function marksOf(item: ProposedItem): readonly string[] {
  return [
    ...(item.locked ? ['Avsnittet är låst: kravet ändras inte'] : []),
    ...(item.type === 'removed' && item.edited ? ['Ni har ändrat det'] : []),
    ...(item.type === 'new' && item.returns ? ['Saknas i filen trots att svaren redan gav det'] : []),
  ];
}

function revealButton(id: string, at: string): HTMLButtonElement {
  const button = element(
    'button',
    { type: 'button', class: 'link', 'aria-label': `Visa i texten: ${id}` },
    'Visa i texten',
  );
  button.addEventListener('click', () => {
    host.postMessage({ type: 'revealRequested', at });
  });
  return button;
}

function fieldPart(field: ProposedField, decision: Decision | undefined): HTMLElement {
  const { label, edited, difference, oursDifference, theirsDifference, merged } = field;
  const versions =
    edited && oursDifference && theirsDifference
      ? [version('Ni har ändrat', oursDifference), version('Det nya', theirsDifference)]
      : [version(edited ? 'Från ert till det nya' : '', difference)];
  return element(
    'div',
    { class: 'field' },
    element('h4', {}, label),
    ...(edited ? [element('p', { class: 'both' }, 'Ändrat av er också.')] : []),
    ...versions,
    ...(merged ? [version('Sammanfogat', merged)] : []),
    ...(decision ? [choiceGroup(decision, `${label} i ${decision.item.id}`)] : []),
  );
}

const version = (name: string, pieces: readonly TextPiece[]): HTMLElement =>
  element(
    'div',
    { class: 'version' },
    ...(name === '' ? [] : [element('span', { class: 'name' }, name)]),
    element('p', { class: 'text' }, ...pieces.map(piece)),
  );

/** Words that come and go are said as well as shown. */
function piece({ type, text }: TextPiece): Node | string {
  if (type === 'same') return text;
  const hidden = element('span', { class: 'unseen' }, type === 'in' ? '[nytt: ' : '[utgår: ');
  return element(type === 'in' ? 'ins' : 'del', {}, hidden, text, element('span', { class: 'unseen' }, ']'));
}

function choiceGroup(decision: Decision, legend: string): HTMLElement {
  const { key, options, field } = decision;
  const area = element('textarea', {
    id: `text ${key}`,
    rows: '4',
    'aria-label': `Egen text: ${legend}`,
    spellcheck: 'true',
    lang: 'sv',
  });
  area.value = made.get(key)?.text ?? field?.ours ?? '';
  area.addEventListener('input', () => {
    choose([decision], { write: area.value });
  });
  const radios = options.map(({ choice, label }) => {
    const input = element('input', { type: 'radio', name: key, value: choice, id: `${choice} ${key}` });
    input.addEventListener('change', () => {
      choose([decision], choice === 'write' ? { write: area.value } : choice);
      if (choice === 'write') area.focus();
    });
    return element('label', {}, input, label);
  });
  return element(
    'fieldset',
    { id: `val ${key}`, class: 'choice' },
    element('legend', { class: 'unseen' }, legend),
    ...radios,
    ...(options.some(({ choice }) => choice === 'write') ? [area] : []),
  );
}

function choose(decisions: readonly Decision[], choice: Choice): void {
  made = decisions.reduce((all, decision) => making(all, decision, choice), made);
  keep({ made: [...made] });
  if (message) showChoices(message);
}

function footer(all: ToProposals): HTMLElement {
  const apply = element('button', { type: 'button', class: 'primary', id: 'apply' }, all.apply);
  apply.addEventListener('click', requestApply);
  const cancel = element('button', { type: 'button', id: 'cancel' }, 'Avbryt');
  cancel.addEventListener('click', () => {
    host.postMessage({ type: 'cancelRequested' });
  });
  const rest = element('button', { type: 'button', id: 'keep' }, 'Behåll vårt i det som återstår');
  rest.addEventListener('click', () => {
    choose(undecidedIn(all, chosen), 'keep');
    document.getElementById('apply')?.focus();
  });
  return element(
    'footer',
    {},
    element('p', { role: 'status', id: 'status' }),
    element('div', { class: 'buttons' }, apply, rest, cancel),
  );
}

function tellStatus(latest: ToProposals): void {
  const status = document.getElementById('status');
  const rest = document.getElementById('keep');
  if (!status || !rest) return;
  status.textContent = statusOf(latest, chosen);
  rest.hidden = undecidedIn(latest, chosen).length === 0;
}

/** Where a choice is missing the page leads there instead. */
function requestApply(): void {
  if (!message) return;
  const [missing] = undecidedIn(message, chosen);
  if (!missing) {
    const { revision } = message;
    return host.postMessage({ type: 'applyRequested', revision, choices: choicesFrom(message, chosen) });
  }
  const group = document.getElementById(`val ${missing.key}`);
  group?.scrollIntoView({ block: 'center' });
  group?.querySelector('input')?.focus();
}
