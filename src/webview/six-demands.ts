import type { FromSixDemands, ToSixDemands } from '../protocol/six-demands.ts';
import { element } from './element.ts';
import { host } from './host.ts';
import { sixDemandsView, type Card, type Gap } from './six-demands-view.ts';
import './six-demands.css';

const paths: Readonly<Record<Card['status'], string>> = {
  met: 'M3.5 8.5l3 3 6-7',
  missing: 'M8 3.5v5.5M8 12v.5',
  waived: 'M3.5 8h9',
};

/** The sign beside the word: the word says it too, so colour and shape are never alone. */
function sign(status: Card['status']): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', paths[status]);
  svg.append(path);
  return svg;
}

function gapItem({ what, remedy, at, asked }: Gap): HTMLLIElement {
  const item = element('li', {}, element('p', { class: 'what' }, what), element('p', { class: 'remedy' }, remedy));
  const button = (label: string, about: string, message: FromSixDemands): HTMLButtonElement => {
    const made = element('button', { type: 'button', 'aria-label': `${label.replace('…', '')}: ${about}` }, label);
    made.addEventListener('click', () => {
      host.postMessage(message);
    });
    return made;
  };
  if (asked) item.append(button('Svara…', asked.question, { type: 'answerRequested', step: asked.step }), ' ');
  if (at !== undefined) item.append(button('Visa i texten', what, { type: 'revealRequested', at }));
  return item;
}

function cardOf(card: Card): HTMLElement {
  const heading = `krav-${card.id}`;
  return element(
    'section',
    { class: `card ${card.status}`, 'aria-labelledby': heading },
    element(
      'header',
      {},
      element('h2', { id: heading }, `${String(card.number)}. ${card.title}`),
      element('span', { class: 'status' }, sign(card.status), card.statusText),
    ),
    ...(card.waiver === undefined ? [] : [element('p', { class: 'waiver' }, card.waiver)]),
    ...(card.gaps.length > 0 ? [element('ul', { class: 'gaps' }, ...card.gaps.map(gapItem))] : []),
    ...(card.met.length > 0
      ? [element('ul', { class: 'met', 'aria-label': 'Finns' }, ...card.met.map(text => element('li', {}, text)))]
      : []),
  );
}

/** Draws the page of the six demands anew. */
export function showSixDemands(message: ToSixDemands): void {
  const view = sixDemandsView(message);
  const focused = document.activeElement?.getAttribute('aria-label');
  const segments = view.cards.map(({ status }) => element('span', { class: status }));
  const main = element(
    'main',
    {},
    element('h1', {}, view.heading),
    element('p', { class: 'procurement' }, view.procurement),
    element('div', { class: 'meter', 'aria-hidden': 'true' }, ...segments),
    element('p', { class: 'summary', role: 'status' }, view.summary),
    element('div', { class: 'cards' }, ...view.cards.map(cardOf)),
  );
  document.body.replaceChildren(main);
  // A change in the file must not take the keyboard's place in the page away.
  for (const button of main.querySelectorAll('button'))
    if (focused !== null && focused !== undefined && button.getAttribute('aria-label') === focused) button.focus();
}
