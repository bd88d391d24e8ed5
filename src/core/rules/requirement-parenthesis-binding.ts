import { one, pattern } from '../wording/pattern.ts';
import { isBinding } from '../wording/language.ts';
import { boundIn } from '../wording/parenthesis-bounds.ts';
import type { Fix } from '../model/finding.ts';
import type { PreparedText } from '../wording/prepared-text.ts';
import { hintIf } from './at-most.ts';
import { defineRule, replaceFix, type Draft } from './rule.ts';
import { standardReferences } from '../wording/standards.ts';
import type { Span } from '../text/index.ts';

/** One more may stand within: *(< 45 dB(A))*. */
const parenthesis = pattern`\(((?:[^()]|\([^()]{1,3}\)){3,})\)`;
/** *minst (5) års erfarenhet*: the only number. In *minst fem (5) år* it is told twice. */
const numberAlone = pattern`(?<=(?<!\p{L})(?:minst|högst|lägst|max|maximalt|inom|senast|totalt|om|i) )\(\d+\)(?= \p{L})(?! (?:en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|tolv)(?!\p{L}))`;
const orLater = one`(?<!\p{L})(?:eller (?:senare|högre|nyare)|lägst|med \d+ decimal)`;

export const requirementParenthesisBinding = defineRule({
  id: 'requirement-parenthesis-binding',
  code: 'SPR-15',
  target: 'requirement',
  needs: [parenthesis, numberAlone],
  ground: 'practice',
  severity: 'warning',
  title: 'Inget bindande står inom parentes',
  rationale:
    'Det som står inom parentes läses av somliga som en förklaring och av andra som ett krav. Sätt gränsen i meningen, eller flytta förklaringen till en anmärkning.',
  basis: ['INCOSE Guide for Writing Requirements (2019), R21'],
  fixable: true,
  messages: {
    write: 'Skriv gränsen utan parentes',
    binding: 'Parentesen innehåller ett krav eller en gräns: skriv in den i meningen eller gör ett eget krav.',
  },

  *check({ kind, prepared }, at): Generator<Draft> {
    if (!isBinding(kind)) return;
    for (const { 0: whole, index } of prepared.all(numberAlone)) {
      const span = [index, index + whole.length] as const;
      const fixes = [replaceFix(this.messages.write, `${at}/text`, span, whole.slice(1, -1))];
      yield { at: `${at}/text`, span, message: this.messages.binding, fixes };
    }
    for (const { 0: whole, 1: inner = '', index } of prepared.all(parenthesis)) {
      const bound = boundIn(inner);
      if (!bound) continue;
      const demand = bound === 'demand';
      const inside = ({ span }: { readonly span: Span }): boolean =>
        span[0] >= index && span[1] <= index + whole.length;
      // "(TLS 1.2 eller senare)" bounds what is asked for; "(ISO 27001)" only names it.
      if (
        !demand &&
        !orLater.test(inner) &&
        (standardReferences(prepared).some(inside) || /bilaga|§|kap\.|lag /.test(inner))
      )
        continue;
      const span = [index, index + whole.length] as const;
      const fix = demand || bound === 'scope' ? undefined : openFix(prepared, span, `${at}/text`, this.messages.write);
      yield {
        at: `${at}/text`,
        span,
        message: this.messages.binding,
        fixes: fix ? [fix] : [],
        ...hintIf(bound === 'scope'),
      };
    }
  },

  examples: [
    { bad: 'Bommen ska kunna bytas ⟦(bomlängd 3 m)⟧ utan lyftkran.' },
    {
      bad: 'Sprinklern ska provas ⟦(varannan vecka)⟧.',
      fixed: 'Sprinklern ska provas varannan vecka.',
    },
    { bad: 'Kocken ska ha minst ⟦(5)⟧ års vana.', fixed: 'Kocken ska ha minst 5 års vana.' },
    { bad: 'Fläkten ska gå tyst ⟦(< 38 dB(A))⟧ nattetid.' },
    { bad: 'Häcken ska ha buskar ⟦(höjd 60-80)⟧ i två rader.' },
    { good: 'Elever i lågstadiet (årskurs 1-3) ska få skjuts.' },
    { good: 'Kocken ska ha minst fem (5) års vana.' },
    { good: 'Kocken ska ställa om ugnen om (1) en timme.' },
    { bad: 'Traverserna ⟦(fri höjd 4 m)⟧ ska dammsugas.' },
    { bad: 'Rabatterna ska rensas ⟦(dock inte vid kyrkan)⟧.', severity: 'hint' },
    { good: 'Rummen (i dag 14 stycken) ska städas.' },
    { bad: 'Film tas upp vid larm ⟦(raderas efter 7 dagar)⟧.' },
    { good: 'Museet ska beskrivas på skyltar (byggt 1874).' },
    {
      bad: 'Pumpen ska starta om av sig själv ⟦(tre gånger)⟧.',
      fixed: 'Pumpen ska starta om av sig själv, tre gånger.',
    },
    { good: 'Systemet ska följa dataskyddsförordningen (GDPR).' },
    { good: 'Rollen ska tilldelas en (1) person.' },
    {
      bad: 'Systemet ska visa sökresultatet snabbt ⟦(inom högst 2 sekunder)⟧.',
      fixed: 'Systemet ska visa sökresultatet snabbt, inom högst 2 sekunder.',
    },
    { bad: 'Systemet ska skicka en påminnelse ⟦(som ska gå att stänga av)⟧.' },
    { bad: 'Överföringen ska vara krypterad ⟦(TLS 1.3 eller senare)⟧ mellan stationerna.' },
    {
      bad: 'Skärmen ska fungera utomhus ⟦(-20 till 40 grader)⟧.',
      fixed: 'Skärmen ska fungera utomhus, -20 till 40 grader.',
    },
    { good: 'Systemet ska uppfylla ISO/IEC 27001 (eller minst ISO 27701) eller likvärdig.' },
  ],
});

/** *provas varannan vecka*: said of the verb itself, which no comma parts it from. */
const howOften = /^(?:varje|varannan|vartannat|en gång|två gånger) /;

/** `snabbt (inom 2 sekunder).` → `snabbt, inom 2 sekunder.`; only last in its sentence, where a comma is all it takes. */
function openFix(text: PreparedText, [start, end]: Span, at: string, title: string): Fix | undefined {
  if (!/^\s*[.]?\s*$/.test(text.raw.slice(end))) return undefined;
  const inner = text.raw.slice(start + 1, end - 1).trim();
  const from = text.raw.slice(0, start).trimEnd().length;
  return replaceFix(title, at, [from, end], `${howOften.test(inner) ? '' : ','} ${inner}`);
}
