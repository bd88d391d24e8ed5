import type { Criterion } from '../model/generated/types.ts';
import type { CrossReferences } from './cross-references.ts';
import { aboveThresholdOnly, defineRule, type Draft } from './rule.ts';

export const criterionScaleMissing = defineRule({
  id: 'criterion-scale-missing',
  code: 'UTV-07',
  target: 'criterion',
  ground: 'statute',
  severity: { ...aboveThresholdOnly, direct: 'off' },
  act: 'LOU',
  title: 'Ett kriterium har skala, bedömare och underlag',
  rationale:
    'Ett kriterium får inte ge obegränsad valfrihet. Anbudsgivaren ska se vad som ger vilken nivå, på vilket underlag, och bedömningen ska gå att kontrollera.',
  basis: ['LOU 16 kap. 2 §'],
  messages: {
    levels: 'Kriteriet bedöms i nivåer men har inga: skriv nivåerna och vad som ska kunna iakttas för var och en.',
    unit: 'Kriteriet räknas per enhet men enheten saknas: ange den (unit).',
    cap: 'Kriteriet räknas per enhet utan högsta belopp: ange ett tak (cap).',
    evidence: 'Det framgår inte vad bedömningen grundas på: ange underlaget (evidence).',
    judgedBy: 'Det framgår inte vilka som bedömer: ange det (judgedBy).',
    share: 'Nivåernas andelar är inte stigande från 0 till 1: rätta dem.',
  },

  *check(criterion, at, { cross }): Generator<Draft> {
    const { shape, levels = [], unit, cap, judgedBy } = criterion;
    const evidence = criterion.evidence?.trim() || evidenceOf(criterion, cross);
    if (shape === 'levels' && levels.length < 2) yield { at, message: this.messages.levels };
    if (shape === 'per-unit' && !unit?.trim()) yield { at, message: this.messages.unit };
    if (shape === 'per-unit' && cap === undefined) yield { at, message: this.messages.cap, atMost: 'warning' };
    if (!evidence)
      yield { at, message: this.messages.evidence, ...(shape !== 'levels' && { atMost: 'warning' as const }) };
    if (shape === 'levels' && !judgedBy?.trim()) yield { at, message: this.messages.judgedBy, atMost: 'warning' };
    const shares = [...levels].sort((a, b) => a.level - b.level).map(({ share }) => share);
    const rising = shares.every((share, i) => share >= 0 && share <= 1 && share >= (shares[i - 1] ?? 0));
    if (levels.length > 1 && !rising) yield { at: `${at}/levels`, message: this.messages.share, atMost: 'warning' };
  },

  examples: [
    {
      good: {
        award: { criteria: [{ id: 'T1', title: 'Karta', shape: 'yes-no', evidence: 'Beskrivning i anbudet.' }] },
      },
    },
    {
      bad: {
        award: {
          criteria: [
            { id: 'T1', title: 'Karta', shape: 'levels', evidence: 'Demonstration.', judgedBy: 'Tre handläggare' },
          ],
        },
      },
      at: '/award/criteria/@T1',
    },
    {
      good: 'Mervärde: systemet visar status på en karta.',
      with: {
        kind: 'award',
        criterion: 'T1',
        verification: [{ phase: 'tender', method: 'demonstration', evidence: 'Visning enligt manus i bilaga 3.' }],
      },
      specification: {
        award: { criteria: [{ id: 'T1', title: 'Karta', shape: 'yes-no', requirements: ['KRAV-01'] }] },
      },
      note: 'Kravet som kriteriet värderar säger vad bedömningen grundas på.',
    },
  ],
});

/** What a requirement that the criterion values says that it is judged on. */
const evidenceOf = ({ id, requirements = [] }: Criterion, cross: CrossReferences): string | undefined =>
  [...cross.criteria.get(id), ...requirements.flatMap(each => cross.byId.get(each))]
    .flatMap(({ requirement }) => requirement.verification ?? [])
    .find(({ phase, evidence }) => phase === 'tender' && evidence?.trim())?.evidence;
