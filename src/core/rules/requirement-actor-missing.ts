import { one } from './pattern.ts';
import { isBinding, sentenceOf, words } from './language.ts';
import { isSupplier, isSystem, mainShalls, subjectBefore } from './clauses.ts';
import { defineRule, type Draft } from './rule.ts';

/** Duties that the system, the supplier or the buyer could all have; what a system does to data is left alone. */
const duties = new Set(
  'göras ske hanteras säkerställas beaktas tillhandahållas utföras genomföras ordnas upprättas åtgärdas avhjälpas rapporteras meddelas informeras redovisas levereras bevakas vidtas kontrolleras testas tillses utbildas samordnas planeras underhållas kommuniceras överlämnas hållas beslutas utses erbjudas delges'.split(
    ' ',
  ),
);
const particle = new Set(['följas', 'tas', 'ses', 'läggas']);
const agent = one`(?<!\p{L})(?:av|hos|från|genom)\s+(?:\p{L}+\s)?(?:leverantör|anbudsgivar|beställar|kommun|köpar|system|tjänst|lösning|användar|administratör|handläggar|part|personal|\uFFFC)\p{L}*|(?<!\p{L})(?:i|via|direkt i|automatiskt)\s+(?:systemet|tjänsten|lösningen|appen|gränssnittet|webbläsaren)|(?<!\p{L})automatiskt(?!\p{L})`;

/** What a system does by itself: who acts is plain. */
const technical = one`(?:statistik|inloggning|autentisering|federering|överföring|kommunikation|export|import|lagring|kryptering|sökning|loggning|integration|datautbyte|behörighetsstyrning|utskrift|signering|backup\p{L}*|säkerhetskopiering|åtkomst|registrering|gallring|filtrering|trafik|uppdatering av (?:uppgifter|data))(?:en|er|erna|ar|arna)?(?:\s\p{L}+){0,4}\s*$`;
/** *hållas åtskilda* is a state, not a duty. */
const state = one`^\s*(?:\p{L}+\s)?(?:separera|åtskil|uppdatera[dt]|tillgänglig|intakt|skild|hemlig|isolera)`;

export const requirementActorMissing = defineRule({
  id: 'requirement-actor-missing',
  code: 'SPR-09',
  target: 'requirement',
  ground: 'practice',
  severity: 'warning',
  title: 'Det framgår vem som ska göra det',
  rationale:
    '”Uppföljning ska ske” säger inte om det är systemet, leverantören eller beställaren som ska göra något. Då vet ingen vem som brister.',
  basis: ['INCOSE Guide for Writing Requirements, R2'],
  messages: {
    passive: (verb: string) => `”ska ${verb}” säger inte vem: skriv Systemet, Leverantören eller Beställaren före ska.`,
  },

  *check({ kind, prepared }, at): Generator<Draft> {
    if (!isBinding(kind) || kind === 'award') return;
    for (const place of mainShalls(prepared)) {
      const verb = verbAfter(prepared.tokens.slice(place + 1, place + 6).map(({ word }) => word));
      if (!verb) continue;
      const token = prepared.tokens[place + 1 + verb.index];
      const shall = prepared.tokens[place];
      if (!token || !shall) continue;
      const subject = subjectBefore(prepared, place);
      if (isSupplier(subject) || agent.test(sentenceOf(prepared, token.start))) continue;
      // Users are told by the system.
      if (
        token.word === 'informeras' &&
        /(?:användar|kund|brukar|medborgar|elev|vårdnadshavar)\p{L}*\s*$/u.test(subject)
      )
        continue;
      if (technical.test(subject) || (verb.index >= 0 && state.test(prepared.lower.slice(token.end)))) continue;
      if (isSystem(subject) && /^(?:system|tjänst|lösning|plattform|app)/.test(subject)) continue;
      yield {
        at: `${at}/text`,
        span: [shall.start, token.end],
        message: this.messages.passive(words(prepared, token)),
      };
    }
  },

  examples: [
    { good: 'Leverantören ska genomföra utbildningen på plats hos beställaren.' },
    { bad: 'Uppföljning av avtalet ⟦ska ske⟧ varje kvartal.' },
    { bad: 'Incidenter ⟦ska rapporteras⟧ inom fyra timmar.' },
    { good: 'Incidenter ska rapporteras av leverantören inom fyra timmar.' },
    { good: 'Lösenord ska lagras krypterade.' },
  ],
});

function verbAfter(words: readonly string[]): { readonly index: number } | undefined {
  for (const [index, word] of words.entries()) {
    if (duties.has(word) || (particle.has(word) && ['upp', 'fram', 'över'].includes(words[index + 1] ?? '')))
      return { index };
    if (!/^(?:kunna|alltid|även|också|inte|endast|senast|minst|därefter|löpande|regelbundet|årligen)$/.test(word))
      return undefined;
  }
  return undefined;
}
