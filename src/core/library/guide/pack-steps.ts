import type { Pack } from '../../model/generated/types.ts';
import { decidePacks, type PackProposal } from '../decide-packs.ts';
import { factReader } from '../fact-reader.ts';
import { factsInSwedish, labelOfFact } from '../facts-in-swedish.ts';
import { answerAt, withAnswer } from './answers.ts';
import { parts, type GuideContext, type GuideState, type GuideStep } from './guide-step.ts';
import { capital, lineLength, textStep } from './make-step.ts';
import { questionSteps } from './question-steps.ts';
import { readText } from './read-answer.ts';

const part = parts.packs;

/** Section 3.11 asks for a decision about it, whether the facts propose it or not. */
const mustBeDecided = 'otp';

/** A pack that is used and has something to ask. */
interface AskingPack {
  readonly pack: Pack;
  readonly questions: readonly GuideStep[];
}

/** Which packs, why not the others, and the questions of those that are answered now. */
export function packSteps(state: GuideState, context: GuideContext): readonly GuideStep[] {
  const decisions = decidePacks(state.answers, context.library, context.environment);
  const chosen = context.changing === true || state.done.includes('packs');
  const declined = decisions.proposals.filter(
    ({ proposed, used, pack }) => !used && (proposed === true || pack === mustBeDecided),
  );
  const asking = decisions.used
    .map((pack): AskingPack => ({ pack, questions: questionSteps(state, context, pack) }))
    .filter(({ questions }) => questions.length > 0);
  const now = state.packsNow ?? asking.map(({ pack }) => pack.id);
  return [
    packsStep(state, context, decisions.proposals),
    ...(chosen ? declined.map(proposal => declineStep(state, proposal)) : []),
    ...(asking.length > 0 && !context.changing ? [nowStep(state, asking, now)] : []),
    ...asking
      .filter(({ pack }) => now.includes(pack.id))
      .flatMap(({ questions }) => questions)
      .filter(({ id }) => !state.restLater || state.done.includes(id)),
  ];
}

function packsStep(state: GuideState, context: GuideContext, proposals: readonly PackProposal[]): GuideStep {
  return {
    id: 'packs',
    part,
    question: 'Vilka kravpaket ska användas?',
    help: 'Det som ni har svarat avgör vad som föreslås. Ni bestämmer. Väljer ni bort ett förslag frågar vi varför.',
    decides: [],
    open: [],
    field: {
      type: 'many',
      options: proposals.map(proposal => ({
        value: proposal.pack,
        title: proposal.title,
        hint: hintOf(proposal),
        detail: reasonFor(proposal, state, context),
      })),
      values: proposals.filter(({ used }) => used).map(({ pack }) => pack),
    },
    take: given => {
      if (given.type !== 'many') return state;
      return proposals.reduce((next, { pack, proposed, chosen }) => {
        const use = given.values.includes(pack);
        // A pack that nobody has proposed, and that is not chosen, is simply not mentioned.
        if (!use && proposed !== true && chosen !== true) return next;
        if (use === chosen) return next;
        const version = state.answers.packs?.[pack]?.version;
        return withAnswer(next, ['packs', pack], { use, ...(use && version !== undefined ? { version } : {}) });
      }, state);
    },
  };
}

const hintOf = ({ proposed, chosen }: PackProposal): string =>
  proposed === true ? 'föreslås' : proposed === undefined ? 'inte avgjort' : chosen ? 'valt' : '';

/** Why a pack is proposed or not: the facts that its condition reads, with the answers. */
function reasonFor({ pack: id, proposed, openFacts }: PackProposal, state: GuideState, context: GuideContext): string {
  const pack = context.library.pack(id);
  const condition = pack?.proposed;
  if (condition === 'always') return 'Behövs i varje upphandling.';
  if (condition === undefined || condition === 'never') return 'Används bara om ni väljer det.';
  const read = factReader({ specification: state.answers, environment: context.environment });
  if (proposed === undefined) return `Avgörs när ni vet: ${openFacts.map(labelOfFact).join(', ')}.`;
  return capital(factsInSwedish(condition, read).join(' · '));
}

function declineStep(state: GuideState, { pack, title, proposed }: PackProposal): GuideStep {
  const required = proposed === true;
  const step = textStep(state, {
    id: `decline.${pack}`,
    part,
    path: ['packs', pack, 'reason'],
    question: required ? `Varför används inte kravpaketet ${title}?` : `Varför passar ${title} inte här?`,
    help: required
      ? 'Era svar talar för paketet. Skälet visas i den interna exporten.'
      : 'Paketet är inte valt. Att det har prövats är ett av de sex kraven i riktlinjernas avsnitt 3.11, och därför antecknas skälet.',
    open: required ? [] : ['later'],
    read: text =>
      text.trim().length < 8
        ? { ok: false, fault: 'Skriv ett skäl som en kollega förstår om ett år.' }
        : readText(text),
  });
  return {
    ...step,
    take: given => {
      const next = step.take(given);
      const reason = answerAt(next, ['packs', pack, 'reason']);
      if (reason !== undefined) return withAnswer(next, ['packs', pack, 'use'], false);
      return required ? next : withAnswer(next, ['packs', pack], undefined);
    },
  };
}

function nowStep(state: GuideState, asking: readonly AskingPack[], now: readonly string[]): GuideStep {
  return {
    id: 'packs.now',
    part,
    question: 'Vilka kravpaket svarar ni på frågor om nu?',
    help: 'Det ni lämnar blir öppna frågor i listan, med den roll som bäst kan svara. Ni kan ändra svaren senare.',
    decides: [],
    open: [],
    field: {
      type: 'many',
      options: asking.map(({ pack, questions }) => {
        const first = questions.find(({ question }) => question.length <= lineLength) ?? questions[0];
        const hint = questions.length === 1 ? '1 fråga' : `${String(questions.length)} frågor`;
        return { value: pack.id, title: pack.title, hint, detail: first?.question ?? '' };
      }),
      values: asking.map(({ pack }) => pack.id).filter(id => now.includes(id)),
    },
    take: given => {
      if (given.type !== 'many') return state;
      const { restLater: _, ...rest } = state;
      return { ...rest, packsNow: given.values };
    },
  };
}
