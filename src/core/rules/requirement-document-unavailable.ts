import { around, isBinding, sentenceOf } from '../wording/language.ts';
import { mayHoldOwnPaper, ownPaperPatterns, ownPapersIn, type Ownership } from '../wording/own-papers.ts';
import { asKnownPatterns, barePatterns, mayHoldBarePaper, papersAsKnownIn } from '../wording/papers-as-known.ts';
import { inForcePatterns, papersInForceIn } from '../wording/papers-in-force.ts';
import { one, pattern } from '../wording/pattern.ts';
import { phrases } from '../wording/phrases.ts';
import type { PreparedText } from '../wording/prepared-text.ts';
import { advertised, defineRule, type Draft } from './rule.ts';
import { titledPaperPatterns, titledPapersIn } from '../wording/titled-papers.ts';
import { mayHoldUnseenPaper, unseenPaperPatterns, unseenPapersIn } from '../wording/unseen-papers.ts';
import { unnamedRulePatterns, unnamedRulesIn } from '../wording/unnamed-rules.ts';
import { placesOf } from '../wording/word-gate.ts';
import type { Span } from '../text/index.ts';

const platform = pattern`(?<!\p{L})(?:ötp|öppen teknisk plattform|öppna tekniska plattform\p{L}*)(?!\p{L})`;
const others = [...titledPaperPatterns, ...unnamedRulePatterns, ...asKnownPatterns, ...inForcePatterns, platform];
const otherPlaces = placesOf(others);
const toFulfil = one`${phrases(`
  uppfylla, följa, stödja, efterleva, tillämpa, vara förenlig*, enligt, i enlighet, överensstäm*, i linje`)}[^.]*$`;
const fulfilled = one`^-?(?:kompatib|anpass|konform|förenlig|certifier|godkän)\p{L}*|^[^.]*${phrases(`
  uppfyllas, följas, efterlevas, tillämpas, gälla, användas`)}`;

/** A name may be everybody's, a paper that somebody is said to have may be meant otherwise. */
const mostBy: Readonly<Record<Ownership, Draft['atMost']>> = { owned: undefined, kept: 'warning', named: 'hint' };
/** Places that only the buyer's own people reach. */
const closed = /intranät|projektportal/i;

export const requirementDocumentUnavailable = defineRule({
  id: 'requirement-document-unavailable',
  code: 'DOK-17',
  target: 'requirement',
  needs: [...ownPaperPatterns, ...barePatterns, ...unseenPaperPatterns, ...others],
  concerns: ({ kind, prepared }) =>
    kind !== 'information' &&
    (prepared.mayAny(otherPlaces) ||
      mayHoldOwnPaper(prepared) ||
      mayHoldBarePaper(prepared) ||
      mayHoldUnseenPaper(prepared)),
  ground: 'statute',
  severity: advertised,
  title: 'Dokument som krav hänvisar till är bifogade eller åtkomliga, med version',
  rationale:
    'Alla anbudsgivare ska läsa samma text. En policy eller riktlinje som varken är bifogad eller länkad, eller som saknar version, betyder olika saker för olika läsare. ÖTP är ett styrande dokument och kan inte uppfyllas som sådant: skriv de krav som behövs.',
  basis: ['LOU 4 kap. 1 §'],
  messages: {
    unnamed: (name: string) =>
      `”${name}” säger inte vilka regler som menas: ange lag, föreskrift eller standard med beteckning.`,
    closed: (name: string) => `”${name}” är inte öppet för den som lämnar anbud: bifoga det som står där som bilaga.`,
    unavailable: (name: string) =>
      `”${name}” finns varken som bilaga eller med angiven version: lägg till en bilaga, eller ange version och länk.`,
    itself: (name: string) =>
      `”${name}” hör till ett dokument som inte finns bland bilagorna: lägg till det, eller ange version och länk.`,
    edition: (name: string) =>
      `”${name}” kan ändras utan att någon ser det: skriv vilken version eller vilket datum som gäller.`,
    platform:
      'Ett system kan inte uppfylla ÖTP som helhet: ställ de krav som behövs, till exempel ur kravpaketet ”Öppen teknisk plattform (härledda teman)”.',
  },

  *check({ kind, prepared }, place, { documents }): Generator<Draft> {
    if (kind === 'information') return;
    const { messages } = this;
    const at = `${place}/text`;
    const told: Span[] = [];
    const isNew = (span: Span): boolean =>
      !told.some(([from, to]) => from < span[1] && span[0] < to) &&
      !documents.some(title => sentenceOf(prepared, span[0]).includes(title));
    for (const { span, ownership } of ownPapersIn(prepared)) {
      if (!isNew(span)) continue;
      told.push(span);
      const name = prepared.raw.slice(...span);
      const message = closed.test(name) ? messages.closed(name) : messages.unavailable(name);
      yield { at, span, message, ...(mostBy[ownership] && { atMost: mostBy[ownership] }) };
    }
    for (const { span, hasAddress } of titledPapersIn(prepared)) {
      if (!isNew(span)) continue;
      told.push(span);
      const name = prepared.raw.slice(...span);
      const message = hasAddress ? messages.edition(name) : messages.unavailable(name);
      yield { at, span, message, atMost: hasAddress ? 'hint' : 'warning' };
    }
    for (const { span, ownership } of [
      ...papersAsKnownIn(prepared),
      ...unseenPapersIn(prepared),
      ...papersInForceIn(prepared),
    ]) {
      if (!isNew(span)) continue;
      told.push(span);
      const name = prepared.raw.slice(...span);
      const message = /^(?:denna|dessa|detta) /i.test(name) ? messages.itself(name) : messages.unavailable(name);
      yield { at, span, message, ...(mostBy[ownership] && { atMost: mostBy[ownership] }) };
    }
    const unnamed = isBinding(kind) ? unnamedRulesIn(prepared) : undefined;
    if (unnamed && isNew(unnamed.span)) {
      const message = messages.unnamed(prepared.raw.slice(...unnamed.span));
      yield { at, span: unnamed.span, message, atMost: unnamed.isLaw ? 'hint' : 'warning' };
    }
    for (const span of platformsToFulfil(prepared)) yield { at, span, message: messages.platform };
  },

  examples: [
    {
      bad: 'Vaktmästaren följer de ⟦särskilda regler⟧ som gäller för liftar.',
      with: { kind: 'contract' },
      severity: 'hint',
    },
    { bad: 'Provsvar ska kodas med ⟦termer⟧ som fastställs av kliniken.', severity: 'warning' },
    { good: 'Provsvar ska kodas med de termer som finns i detta dokument.' },
    { bad: 'Mäklaren ska teckna ⟦anslutningsavtal⟧ med hamnen.', with: { kind: 'contract' }, severity: 'hint' },
    { good: 'Systemet ska låta besökaren godkänna användarvillkoren.' },
    { bad: 'Se ⟦referensimplementationen⟧ för hur felkoder skrivs.', severity: 'hint' },
    { bad: 'Anropen ska signeras i enlighet med ⟦tillämplig profil⟧.', severity: 'warning' },
    { bad: '⟦Nyckelrutinen⟧ för skolorna ska följas.', with: { kind: 'contract' }, severity: 'hint' },
    { bad: 'Vårdrummen byggs enligt ⟦typrummen⟧.', with: { kind: 'contract' }, severity: 'hint' },
    { bad: 'Beställning görs efter ⟦framtagen lokal rutin⟧.', with: { kind: 'contract' }, severity: 'warning' },
    { bad: 'Bussarna målas i enlighet med ⟦regionens bussdekor⟧.' },
    { bad: 'Telefonen besvaras enligt ⟦svarsinstruktion⟧.', with: { kind: 'contract' }, severity: 'hint' },
    { bad: 'Vårdarna ska bemöta alla i linje med ⟦hemmets värdeord⟧.' },
    { good: 'Systemet ska läsa konton i kommunens katalog.' },
    { bad: 'Varorna ska väljas ur ⟦kommunens katalog⟧.' },
    { good: 'Vårdarna ska respektera de boendes värderingar.' },
    { bad: 'Tolken skriver under ⟦nämndens tystnadsförbindelse⟧.', with: { kind: 'contract' } },
    { good: 'Tolken skriver under en tystnadsförbindelse.', with: { kind: 'contract' } },
    { bad: 'Jourtiderna framgår av ⟦SLA⟧.', with: { kind: 'contract' }, severity: 'hint' },
    { good: 'Jourtiderna framgår av SLA i bilaga 4.', with: { kind: 'contract' } },
    { bad: 'Skyltar sätts upp så att de följer kraven i ⟦SKH⟧.', with: { kind: 'contract' }, severity: 'hint' },
    { bad: '⟦Dessa anvisningar⟧ ersätter tidigare blad om snöröjning.', severity: 'hint' },
    { bad: 'Bilarna tvättas enligt ⟦Åkeriförbundets grundnivå⟧.', with: { kind: 'contract' }, severity: 'warning' },
    { bad: 'Se även ⟦Provtagningsinstruktionen⟧.', with: { kind: 'contract' }, severity: 'warning' },
    { bad: 'Avsteg från ⟦handboken⟧ ska godkännas.', with: { kind: 'contract' }, severity: 'hint' },
    { good: 'Entreprenören skriver en dammrutin. Dammrutinen ska följas.', with: { kind: 'contract' } },
    { good: 'Maskinerna smörjs enligt manualen.', with: { kind: 'contract' } },
    { good: 'Avrop görs enligt kommunens behov.', with: { kind: 'contract' } },
    { bad: 'Vägen ska byggas efter den av länet fastställda ⟦handboken⟧.', with: { kind: 'contract' } },
    { bad: 'Gräset klipps enligt ⟦Gata och Parks dokument⟧ Skötsel.', with: { kind: 'contract' }, severity: 'warning' },
    { bad: 'Undervisningen ska följa ⟦skolans likabehandlingsplan⟧.' },
    { bad: 'Servrar namnges enligt ⟦kommunens namnkonvention⟧.' },
    { bad: 'Kanalisation förläggs enligt ⟦projekteringsanvisningarna⟧.', severity: 'hint' },
    { bad: 'Konsulten följer ⟦förvaltningens kvalitetskriterier⟧ i senaste utgåva.', with: { kind: 'contract' } },
    { good: 'Golvbrunnar monteras enligt tillverkarens anvisningar.' },
    { good: 'Konsulten ska granska kommunens krisplan.' },
    { good: 'Fakturan märks med kommunens referenskod.', with: { kind: 'contract' } },
    {
      good: 'På bygget gäller beställarens arbetsmiljöplan, som entreprenören upprättar.',
      with: { kind: 'contract' },
    },
    { good: 'Varor beställs i kommunens system, där leverantörens prislista finns.', with: { kind: 'contract' } },
    { bad: 'Konton ska namnges enligt ⟦namnstandarden⟧ som it-enheten har.', severity: 'warning' },
    { bad: 'Nycklar lämnas ut efter den ⟦instruktion⟧ som delas ut vid uppstarten.', severity: 'warning' },
    { bad: 'Se ⟦intranätet⟧ för när systemet får stängas av.', severity: 'hint' },
    { bad: 'Se ⟦personalhandboken⟧ för vad som gäller vid besök.', severity: 'hint' },
    { good: 'Systemet ska visa kommunens policyer på startsidan.' },
    { bad: 'Akterna ska hanteras enligt ⟦rektorsexpeditionens lokala rutin⟧.', severity: 'warning' },
    { bad: 'Kontering görs enligt ⟦vår kodplan⟧.' },
    { bad: 'Handlingar gallras enligt ⟦nämndens gallringsbeslut⟧.' },
    { good: 'Leverantören ska följa beställarens informationssäkerhetspolicy enligt bilaga 7.' },
    { bad: 'Ritningar ska lämnas enligt ⟦anvisningen på kommunens webbplats⟧.', severity: 'warning' },
    { good: 'Ritningar ska lämnas enligt anvisningen på kommunens webbplats, version 3.' },
    {
      bad: 'Ritningar ska lämnas enligt ⟦anvisningen på https://exempelby.example/ritningar⟧.',
      severity: 'hint',
      note: 'Alla kan läsa den, men ingen vet hur den lyder i morgon.',
    },
    { good: 'Leverantören ska följa beställarens riktlinjer för e-arkiv, version 2.1 den 3 maj 2026.' },
    {
      good: 'Leverantören ska följa kommunens miljöpolicy.',
      workspace: { policies: [{ title: 'Miljöpolicy', version: '2025', link: 'https://exempelby.example/miljo' }] },
      note: 'Policyn är upptagen i arbetsytan med version och länk.',
    },
    { bad: 'Leverantören ska följa ⟦beställarens informationssäkerhetspolicy⟧.' },
    { bad: 'Leverantören ska följa ⟦{{buyer}}s vid var tid gällande riktlinjer⟧.' },
    { bad: 'Systemet ska följa ⟦gällande lagar⟧ och branschregler.', severity: 'hint' },
    { bad: 'Leverantören ska arbeta enligt ⟦kommunens förändringsprocess⟧.' },
    { good: 'Systemet ska följa gällande bestämmelser i bokföringslagen (1999:1078).' },
    { bad: 'Leverantören ska följa ⟦kommunens rese- och mötespolicy⟧.' },
    { bad: 'Vid ombyggnad ska ⟦framtagna rutiner⟧ följas.', severity: 'warning' },
    { bad: '⟦Beställarens krav⟧ på arkivering ska efterlevas.' },
    { bad: 'Systemet ska gallra i enlighet med ⟦Exempelbys gallringsplan⟧.', severity: 'warning' },
    { bad: 'Hallen ska uppfylla nivå 2 enligt Exempelverkets ”⟦Handledning för serverrum⟧”.', severity: 'warning' },
    { good: 'Systemet ska uppfylla Bokföringslagens krav på arkivering.' },
    { bad: 'Leverantören ska följa ⟦Exempelbys referensarkitektur⟧.', severity: 'warning' },
    { bad: 'Lösenord ska skyddas. Se ⟦vägledning för lösenord⟧.', severity: 'warning' },
    { good: 'Lösenord ska skyddas. Se vägledning för lösenord, version 3, i bilaga 2.' },
    { bad: 'Systemet ska uppfylla ⟦ÖTP⟧.' },
    { bad: 'Gränssnitten ska utformas i enlighet med ⟦ÖTP⟧ V2.1.' },
    { bad: 'Systemet ska vara ⟦ÖTP⟧-kompatibelt.' },
    { good: 'Systemet ska låta administratören ange en lösenordspolicy.' },
    { good: 'Leverantören ska behandla personuppgifter enligt beställarens dokumenterade instruktioner.' },
  ],
});

/** Places where the platform as a whole is demanded. */
const platformsToFulfil = (text: PreparedText): readonly Span[] =>
  text.all(platform).flatMap(({ 0: name, index }) => {
    const span = [index, index + name.length] as const;
    const [before, after] = around(text, span);
    const isDemanded = toFulfil.test(before) || fulfilled.test(after);
    return isDemanded && !sentenceOf(text, index).includes('bilaga') ? [span] : [];
  });
