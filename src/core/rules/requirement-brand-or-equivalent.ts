import type { Kind } from '../model/generated/types.ts';
import { brandReferences, type BrandReference } from '../wording/brands.ts';
import { leftOpen, namesOf } from '../wording/equivalence.ts';
import { equivalentAfterBrand, wholeName } from './equivalent-after-brand.ts';
import { writtenOver } from './equivalent-fix.ts';
import { advertised, chosen, defineRule, type Draft } from './rule.ts';

export const requirementBrandOrEquivalent = defineRule({
  id: 'requirement-brand-or-equivalent',
  code: 'LOU-03',
  target: 'requirement',
  concerns: ({ prepared }, { products }) => brandReferences(prepared, products).length > 0,
  ground: 'statute',
  severity: advertised,
  act: 'LOU',
  title: 'Ett namngivet fabrikat följs av ”eller likvärdigt”',
  rationale:
    'Ett namngivet fabrikat kan utesluta leverantörer som erbjuder samma sak. Där ett namn får användas ska det följas av orden ”eller likvärdigt”; ”motsvarande”, ”liknande” och ”typ” räcker inte. Ett namn på ett system som redan finns, ett av flera alternativ eller ett undantag väger lättare och ger en varning eller ett tips.',
  basis: [
    'LOU 9 kap. 6 §',
    'LOU 4 kap. 1 §',
    '2014/24/EU art. 42.4 [ej kontrollerad]',
    'C-59/00 Vestergaard [känt genom kommentarer]',
  ],
  fixable: true,
  messages: {
    required: (names: string) =>
      `Kravet nämner ${names} utan ”eller likvärdigt”: beskriv funktionen i stället, eller lägg till orden.`,
    existing: (names: string) =>
      `Kravet nämner ${names}, som ser ut att vara ett befintligt system: hänvisa till IT-miljön eller lägg till ”eller likvärdigt”.`,
    several: (names: string) =>
      `Kravet räknar upp ${names} utan ”eller likvärdigt”: lägg till orden efter uppräkningen.`,
    exception: (names: string) => `Kravet nämner ${names} som undantag: beskriv hellre vad som undantas.`,
    substitute: (phrase: string) => `”${phrase}” är inte lagens ord efter ett fabrikat: skriv ”eller likvärdigt”.`,
  },

  *check({ kind, prepared }, at, { products, lexicon }): Generator<Draft> {
    if (kind === 'information' || kind === 'method') return;
    const textAt = `${at}/text`;
    for (const left of leftOpen(prepared, brandReferences(prepared, products))) {
      const { open, substitute } = left;
      const sense = gravest(open);
      if (!sense) continue;
      const level = { at: textAt, ...levelOf(sense, kind) };
      if (substitute) {
        const { span } = substitute;
        const fixes = writtenOver(prepared, textAt, span, 'eller likvärdigt');
        yield { ...level, span, message: this.messages.substitute(prepared.raw.slice(...span)), fixes };
        continue;
      }
      // What the text says is there already has no equivalent that could be offered.
      const fixes = sense === 'stated' ? [] : equivalentAfterBrand(prepared, left, textAt, lexicon);
      yield {
        ...level,
        span: wholeName(prepared, left),
        message: this.messages[sentenceOn[sense]](namesOf(open)),
        fixes: isThere.has(sense) ? fixes.map(chosen) : fixes,
      };
    }
  },

  examples: [
    { bad: 'Rederiet rapporterar tid i kommunens tidsystem ⟦Raindance⟧.', severity: 'hint' },
    { bad: 'Kommunen ger utbildning i ⟦Raindance⟧.', with: { kind: 'contract' }, severity: 'hint' },
    { good: 'Anbud ska lämnas via Visma Grafoanbud.' },
    { bad: 'Den ska vara ⟦iPad 10⟧ eller senare.', fixed: 'Den ska vara iPad 10 eller senare, eller likvärdigt.' },
    {
      bad: 'Kassan ska ha en integration till ⟦Platina⟧.',
      severity: 'warning',
      fixed: 'Kassan ska ha en integration till Platina eller likvärdigt.',
    },
    { good: 'Datakablarna ska vara av typ Cat 6A.' },
    { good: 'Webbsidan ska vara WCAG 2.1 AA-anpassad.' },
    {
      bad: 'Golvmatta ⟦Grafotek iQ⟧ ska läggas i hallen.',
      severity: 'error',
      fixed: 'Golvmatta Grafotek iQ eller likvärdigt ska läggas i hallen.',
    },
    {
      bad: 'Gymnastikbänkar motsvarande ⟦Grafomark Solo⟧.',
      severity: 'error',
      fixed: 'Gymnastikbänkar motsvarande Grafomark Solo eller likvärdigt.',
    },
    {
      bad: 'Rullbräda ⟦Grafomark⟧.',
      severity: 'hint',
      fixed: 'Rullbräda Grafomark eller likvärdigt.',
      note: 'Ett enda ord efter varan kan också vara en plats eller en användare.',
    },
    {
      bad: 'Golvet ska vara av märket ⟦Tarkett⟧. Likvärdig erfarenhet av golvläggning godtas.',
      severity: 'error',
      fixed: 'Golvet ska vara av märket Tarkett eller likvärdigt. Likvärdig erfarenhet av golvläggning godtas.',
      note: 'Det likvärdiga gäller annat än varan.',
    },
    {
      bad: 'Golvvärmen ska vara från ⟦Danfoss⟧. Anbud med likvärdig garanti accepteras.',
      severity: 'error',
      fixed: 'Golvvärmen ska vara från Danfoss eller likvärdigt. Anbud med likvärdig garanti accepteras.',
    },
    {
      bad: 'Golv med ytskikt ⟦Tarkett iQ Granit⟧, kulör ljusgrå.',
      severity: 'error',
      fixed: 'Golv med ytskikt Tarkett iQ Granit eller likvärdigt, kulör ljusgrå.',
    },
    { good: 'Stol Besökare.' },
    { good: 'Tvål, Parfymfri.' },
    { good: 'Skyltar Kvarteret Hjorten.' },
    { good: 'Pump P1 och armatur i korridor Plan 2 ska bytas.' },
    { good: 'Montören ska vara Heta arbeten-utbildad.' },
    { good: 'Stolar till Aulan ska vara stapelbara.' },
    { good: 'Skrivaren ska vara Xylograf 300. Likvärdiga skrivare godtas.' },
    {
      bad: 'Larmet ska vara kompatibelt med ⟦Grafotek⟧.',
      severity: 'warning',
      fixed: 'Larmet ska vara kompatibelt med Grafotek eller likvärdigt.',
    },
    {
      bad: 'Kunden ska visa ett certifikat utfärdat av ⟦Grafosoft⟧.',
      severity: 'error',
      fixed: 'Kunden ska visa ett certifikat utfärdat av Grafosoft eller likvärdigt.',
    },
    { good: 'Intyget ska vara utfärdat av Arbetsmiljöverket.' },
    {
      bad: 'Nya enheter ska vara ⟦Grafotek Mini⟧.',
      severity: 'error',
      fixed: 'Nya enheter ska vara Grafotek Mini eller likvärdigt.',
    },
    {
      bad: 'Felanmälan sker via ⟦Grafotek⟧.',
      severity: 'error',
      fixed: 'Felanmälan sker via Grafotek eller likvärdigt.',
    },
    {
      bad: 'Cykelställ, fabrikat: ⟦Grafotek⟧.',
      severity: 'error',
      fixed: 'Cykelställ, fabrikat: Grafotek eller likvärdigt.',
    },
    {
      bad: 'Hissen ska levereras med dörrar från ⟦Grafolift⟧.',
      severity: 'error',
      fixed: 'Hissen ska levereras med dörrar från Grafolift eller likvärdigt.',
    },
    { good: 'Felanmälan sker via Servicecenter i Mötesrum Eken.' },
    {
      good: 'Svaret ska vara av typen BokningsRad med attributen KallaId och HandelseTyp.',
      note: 'Namn på fält och datatyper är inga fabrikat.',
    },
    {
      bad: 'Avslutade ärenden i ⟦Platina⟧ ska migreras.',
      severity: 'hint',
      note: 'Systemet finns och ska lämnas.',
    },
    { good: 'Skåpen ska levereras med nycklar från Centrallagret.' },
    { good: 'En sökning på ordet Dell ska visa träffar i fältet tillverkare.' },
    {
      bad: 'Expeditionen ska få skrivare ⟦HP LaserJet Pro⟧ med nätverkskort.',
      fixed: 'Expeditionen ska få skrivare HP LaserJet Pro eller likvärdigt med nätverkskort.',
    },
    { good: 'Nätverksskåpet på Ericssons väg 12 ska ha plats för 24 höjdenheter.' },
    { good: 'Systemet ska köras på virtualiserad server utan särskild maskinvara.' },
    { good: 'Skrivaren ska vara av märket Xylograf eller likvärdigt.' },
    {
      bad: 'Skrivaren ska vara av märket ⟦Xylograf⟧.',
      fixed: 'Skrivaren ska vara av märket Xylograf eller likvärdigt.',
      severity: 'error',
    },
    {
      bad: 'Systemet ska lagra dokument i ⟦SharePoint Online⟧.',
      fixed: 'Systemet ska lagra dokument i SharePoint Online eller likvärdigt.',
      severity: 'error',
    },
    {
      bad: 'Systemet ska lagra dokument i SharePoint Online ⟦eller motsvarande⟧.',
      fixed: 'Systemet ska lagra dokument i SharePoint Online eller likvärdigt.',
    },
    {
      bad: 'Armaturerna ska vara Luminex Pro 30 ⟦eller motsvarande⟧.',
      fixed: 'Armaturerna ska vara Luminex Pro 30 eller likvärdigt.',
    },
    {
      bad: 'Systemet ska hämta kundnummer från beställarens befintliga ekonomisystem ⟦Raindance⟧.',
      severity: 'hint',
      note: 'Texten säger själv att systemet finns: namnet upplyser och kräver inget.',
    },
    {
      bad: 'Användarkonton ska synkroniseras mot ⟦Entra ID⟧.',
      fixed: 'Användarkonton ska synkroniseras mot Entra ID eller likvärdigt.',
      severity: 'warning',
      note: 'Ett gränssnitt mot något som beställaren oftast redan har.',
    },
    {
      bad: 'Systemet ska hämta elevuppgifter från ⟦Elevia⟧.',
      fixed: 'Systemet ska hämta elevuppgifter från Elevia eller likvärdigt.',
      environment: { entries: [{ id: 'elev', title: 'Elevregister', kind: 'register', product: 'Elevia' }] },
      severity: 'warning',
      note: 'Namnet står i IT-miljön.',
    },
    {
      bad: 'Appen ska fungera på de två senaste versionerna av iOS och ⟦Android⟧.',
      fixed: 'Appen ska fungera på de två senaste versionerna av iOS och Android eller likvärdigt.',
      severity: 'warning',
    },
    {
      bad: 'Vårdnadshavare ska logga in med ⟦BankID⟧ eller annan stark autentisering.',
      fixed: 'Vårdnadshavare ska logga in med BankID eller annan likvärdig stark autentisering.',
      severity: 'warning',
    },
    {
      bad: 'Kartan ska ritas ur ⟦Esri⟧s nya geodatabas varje natt.',
      fixed: 'Kartan ska ritas ur Esris nya geodatabas eller likvärdig lösning varje natt.',
      note: 'Orden ställs efter det som namnet hör till.',
    },
    {
      bad: 'Tjänsten ska läsa in ⟦Outlook⟧-kalendrar.',
      fixed: 'Tjänsten ska läsa in Outlook-kalendrar eller likvärdig lösning.',
    },
    {
      bad: 'Systemet ska fungera utan ⟦Silverlight⟧.',
      fixed: 'Systemet ska fungera utan Silverlight eller likvärdigt.',
      severity: 'hint',
      note: 'Undantaget utestänger ingen.',
    },
    {
      bad: 'Systemet ska lagra dokument i ⟦SharePoint Online⟧.',
      fixed: 'Systemet ska lagra dokument i SharePoint Online eller likvärdigt.',
      specification: { procurement: { regime: 'direct' } },
      severity: 'warning',
    },
  ],
});

type Sense = BrandReference['sense'];

const atMost: Readonly<Record<Sense, { readonly atMost?: 'warning' | 'hint' }>> = {
  required: {},
  existing: { atMost: 'warning' },
  stated: { atMost: 'hint' },
  'one-of-several': { atMost: 'warning' },
  exception: { atMost: 'hint' },
  guessed: { atMost: 'hint' },
};

/** A contract's terms and what is asked of the firm are no demand on the thing that is bought. */
const levelOf = (sense: Sense, kind: Kind | undefined): { readonly atMost?: 'warning' | 'hint' } =>
  kind === 'contract' || kind === 'selection' ? { atMost: atMost[sense].atMost ?? 'warning' } : atMost[sense];

const sentenceOn = {
  required: 'required',
  guessed: 'required',
  existing: 'existing',
  stated: 'existing',
  'one-of-several': 'several',
  exception: 'exception',
} as const satisfies Readonly<Record<Sense, string>>;

/** Of a system that is there already, a person says whether another one would do. */
const isThere: ReadonlySet<Sense> = new Set(['existing', 'stated', 'exception']);

const order: readonly Sense[] = ['required', 'existing', 'one-of-several', 'guessed', 'stated', 'exception'];

const gravest = (brands: readonly BrandReference[]): Sense | undefined =>
  order.find(sense => brands.some(brand => brand.sense === sense));
