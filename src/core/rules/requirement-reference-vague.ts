import type { Kind } from '../model/generated/types.ts';
import { anyDocumentPlace, documentPlaces, ownClause, placesInNote } from '../wording/document-places.ts';
import { isBinding } from '../wording/language.ts';
import { anyMention, countedElsewhere, mentionedElsewhere } from '../wording/mentioned-elsewhere.ts';
import { openingReference } from '../wording/opening-reference.ts';
import type { PreparedText } from '../wording/prepared-text.ts';
import { hintIf } from './at-most.ts';
import { defineRule, type Draft } from './rule.ts';
import { unnamedThings } from '../wording/unnamed-things.ts';
import type { Span } from '../text/index.ts';

interface Reference {
  readonly span: Span;
  readonly isDoubtful: boolean;
}

export const requirementReferenceVague = defineRule({
  id: 'requirement-reference-vague',
  code: 'SPR-13',
  target: 'requirement',
  concerns: ({ prepared }) =>
    prepared.mayAny(anyDocumentPlace) ||
    prepared.mayAny(anyMention) ||
    openingReference(prepared) !== undefined ||
    unnamedThings(prepared).length > 0,
  ground: 'practice',
  severity: 'warning',
  title: 'Kravet kan läsas för sig',
  rationale:
    'Krav flyttas, sorteras och besvaras ett och ett. ”Denna” och ”enligt ovan” pekar då på fel sak. Upprepa ordet, eller hänvisa till kravets beteckning.',
  basis: ['INCOSE Guide for Writing Requirements (2019), R24'],
  messages: {
    pronoun: (word: string) =>
      `”${word}” syftar på något utanför kravet: upprepa vad det är, eller hänvisa med {{krav "…"}}.`,
    pointing: (phrase: string) =>
      `”${phrase}” syftar på en plats i dokumentet: hänvisa till kravets eller bilagans beteckning.`,
  },

  *check({ kind, prepared }, at): Generator<Draft> {
    const draft = ({ span, isDoubtful }: Reference, message: (words: string) => string): Draft => ({
      at: `${at}/text`,
      span,
      message: message(prepared.raw.slice(...span)),
      ...hintIf(isDoubtful),
    });
    if (!isBinding(kind)) {
      for (const place of placesInNote(prepared)) yield draft(place, this.messages.pointing);
      // A note may tell of things in turn, but not begin with one that it has not told of.
      const [first] = unnamedThings(prepared);
      if (first?.[0] === 0 && first[1] > longestPronoun)
        yield draft({ span: first, isDoubtful: true }, this.messages.pronoun);
      return;
    }
    for (const thing of thingsElsewhere(prepared, kind)) yield draft(thing, this.messages.pronoun);
    for (const place of documentPlaces(prepared, kind)) yield draft(place, this.messages.pointing);
  },

  examples: [
    { bad: '- ⟦dessa⟧ ska även tåla regn' },
    { bad: '⟦Denne⟧ ska ha körkort för tung lastbil.' },
    { good: 'Kiosken ska klara detta: ta emot kort, visa saldo, skriva kvitto.' },
    { bad: 'Kostnaden för ⟦det⟧ ska ingå i priset.' },
    { bad: 'Konduktören svarar för att ⟦de⟧ är låsta.' },
    { good: 'Konduktören ska kontrollera dörrarna och svarar för att de är låsta.' },
    { bad: 'När ⟦detta⟧ inte går ska rummet stängas av.' },
    { bad: '⟦Detta⟧ betyder att båten ska ligga i hamn över natten.', with: { kind: 'contract' } },
    { good: 'Hallen ska visas bland de tre första träffarna.' },
    { bad: '⟦Det⟧ gäller oavsett vem som har beställt resan.', with: { kind: 'contract' } },
    { good: 'Det gäller att alla dörrar är stängda.', with: { kind: 'contract' } },
    { bad: '⟦De⟧ placeras i entrén och förses med lås.' },
    { bad: '⟦Det⟧ ska ske skriftligen.' },
    { good: 'Det ska kontrolleras att bryggan är förankrad.' },
    { bad: '⟦Samma⟧ sak ska gälla när en vikarie loggar in.' },
    { bad: 'Funktionen i ⟦punkten innan⟧ ska gå att stänga av.' },
    { good: 'Rapporten ska visa timmarna under föregående månad.' },
    { good: 'Exporten ska innehålla de uppgifter som anges i bilaga 2.' },
    { bad: '⟦Denna⟧ ska kunna göras av handläggaren själv.' },
    { bad: 'Integrationer ⟦enligt ovan⟧ ska dokumenteras.' },
    { bad: 'Leverantören ska bemanna supporten under ⟦denna fas⟧.' },
    { bad: '⟦Den förstnämnda⟧ rollen ska ha skrivrätt.' },
    { bad: '⟦Båda ska⟧ vara låsbara.' },
    { good: 'Båda dörrarna ska vara låsbara.' },
    { bad: 'Montörerna ska följa ⟦dessa rutiner⟧.' },
    { bad: '⟦Funktionerna ovan⟧ ska finnas i mobilappen.' },
    { bad: 'Inga samtal får brytas under ⟦de två sista proven⟧.' },
    { bad: 'Användarna ska informeras om ⟦detta⟧.' },
    { bad: 'För att ⟦detta⟧ ska fungera ska porten vara öppen.' },
    { bad: 'Köket ska ta emot ⟦dem⟧ före klockan 10.' },
    { good: 'Köket ska laga 300 portioner och leverera dem före klockan 11.' },
    { bad: 'Båtens färg ska vara i linje med ⟦det syftet⟧.' },
    { bad: 'Inga andra ritningar än ⟦dessa⟧ gäller.' },
    { good: 'Personuppgifter ska bara lämnas till dem som behöver dem.' },
    { good: 'Priserna är fasta de två första avtalsåren.', with: { kind: 'contract' } },
    { good: 'Personnumret ska visas utan de fyra sista siffrorna.' },
    { bad: 'Databasen ska byggas med ⟦detta⟧ i åtanke.' },
    { bad: '⟦Dessa givare⟧ ska kalibreras före leverans.' },
    { bad: 'Innan ⟦sådana prov⟧ görs ska ledningen spolas.' },
    { bad: 'Mätvärdena ska lämnas i ⟦tabellen nedan⟧.' },
    { bad: 'Nätet ska byggas med ⟦nedan⟧ uppräknade zoner.' },
    { good: 'Prov enligt punkten 4.2 ovan ska göras före leverans.' },
    { good: 'Kranen ska ha en sådan räckvidd och styrka att masten kan lyftas av.' },
    { good: 'Priset i denna offertförfrågan avser två båtar.' },
    { bad: 'Innan ⟦dessa trånga våta schakt⟧ fylls ska de spolas.' },
    { good: 'Rutan ovan kartan ska visa koordinater.' },
    { good: 'Rökdetektorer ska finnas ovan undertak i korridorer.' },
    {
      bad: 'Riktas krav mot köparen ska säljaren överta talan. Köparen hålls skadeslös för krav ⟦enligt ovan⟧.',
      with: { kind: 'contract' },
      severity: 'hint',
    },
    { good: 'När ett larm bekräftas ska systemet visa åtgärdslistan för detta larm.' },
    { good: 'Det ska framgå vem som ändrade ärendet.' },
    { good: 'Loggen ska innehålla nedanstående: tid, användare och åtgärd.' },
  ],
});

/** Where the requirement speaks of a thing that another tells of, by the ways in which it does. */
function* thingsElsewhere(text: PreparedText, kind: Kind | undefined): Generator<Reference> {
  const isTerm = kind === 'contract';
  const opening = openingReference(text);
  if (opening) yield { span: opening.span, isDoubtful: isTerm && opening.isUsualInTerms };
  const mentioned = opening ? undefined : mentionedElsewhere(text);
  // "samt inhämta användarens medgivande till att så sker": said before in the same long sentence.
  const isSaidBefore = mentioned !== undefined && mentioned[0] > 100 && text.lower.startsWith('att så ', mentioned[0]);
  if (mentioned) yield { span: mentioned, isDoubtful: isTerm || isSaidBefore };
  for (const span of unnamedThings(text)) {
    // The terms of a contract are read together, and such a thing stands in the one before.
    const isOfTerms = isTerm && span[0] > firstWords && text.lower.startsWith('sådan', span[0]);
    if (!isOfTerms && span[0] >= (opening?.readTo ?? 0)) yield { span, isDoubtful: isTerm };
  }
  for (const span of countedElsewhere(text)) yield { span, isDoubtful: false };
  const clause = opening ? undefined : ownClause(text);
  if (clause) yield { span: clause, isDoubtful: isTerm };
}

/** A pronoun without its noun is no longer. */
const longestPronoun = 'densamma'.length;
/** So far into the text it only begins. */
const firstWords = 15;
