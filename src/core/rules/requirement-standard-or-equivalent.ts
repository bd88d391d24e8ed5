import type { Kind } from '../model/generated/types.ts';
import { certifiesCompany } from '../wording/company.ts';
import { leftOpen, namesOf, type LeftOpen } from '../wording/equivalence.ts';
import type { PreparedText } from '../wording/prepared-text.ts';
import { isCommonBefore, isNeuterBefore } from '../wording/room-for-equivalent.ts';
import { equivalentFixes, writtenOver, type NamedPlace } from './equivalent-fix.ts';
import { defineRule, type Draft } from './rule.ts';
import { standardReferences, type StandardReference } from '../wording/standards.ts';

export const requirementStandardOrEquivalent = defineRule({
  id: 'requirement-standard-or-equivalent',
  code: 'LOU-01',
  target: 'requirement',
  concerns: ({ prepared }) => standardReferences(prepared).length > 0,
  ground: 'statute',
  severity: { 'above-threshold': 'error', 'below-threshold': 'warning', direct: 'warning', 'call-off': 'warning' },
  act: 'LOU',
  title: 'En hänvisning till en standard följs av ”eller likvärdig”',
  rationale:
    'Varje hänvisning till en standard, ett tekniskt godkännande eller en teknisk specifikation ska följas av orden ”eller likvärdig”. En allmän skrivning på ett annat ställe räcker inte enligt ordalydelsen. Filformat räknas enligt praxis hit och ger en varning. Rättningen skriver lagens ord i den form som substantivet kräver: ”formatet XML eller likvärdigt”. Lagar och EU-rättsakter är inte standarder.',
  basis: ['LOU 9 kap. 4 §'],
  fixable: true,
  messages: {
    missing: (names: string) => `Hänvisningen till ${names} saknar ”eller likvärdig”: lägg till orden.`,
    substitute: (phrase: string) =>
      `”${phrase}” är inte lagens ord efter en hänvisning till en standard: skriv ”eller likvärdig”.`,
  },

  *check({ kind, prepared }, at, { lexicon }): Generator<Draft> {
    // Of management systems asked of the supplier another paragraph speaks (LOU-26).
    if (kind === 'information' || kind === 'method' || kind === 'selection') return;
    if ((kind === 'mandatory' || kind === 'award') && certifiesCompany(prepared)) return;
    const textAt = `${at}/text`;
    const asked = standardReferences(prepared).filter(({ inPassing }) => !inPassing);
    for (const left of leftOpen(prepared, asked)) {
      const { open, last, substitute } = left;
      const level = { at: textAt, ...levelOf(open, kind) };
      if (substitute) {
        const { span } = substitute;
        const fixes = writtenOver(prepared, textAt, span, wordsFor(prepared, last));
        yield { ...level, span, message: this.messages.substitute(prepared.raw.slice(...span)), fixes };
      } else {
        const fixes = equivalentFixes(prepared, textAt, placeOf(prepared, left), wordsFor(prepared, last), lexicon);
        yield { ...level, span: last.span, message: this.messages.missing(namesOf(open)), fixes };
      }
    }
  },

  examples: [
    { good: 'Kassan ska skicka fakturor via Peppol.', note: 'Nätverket, inte någon av dess specifikationer.' },
    {
      bad: 'Tjänsten ska följa ⟦RIV Tekniska Anvisningar 2.1⟧.',
      fixed: 'Tjänsten ska följa RIV Tekniska Anvisningar 2.1 eller likvärdig.',
    },
    {
      bad: 'Webbsidan ska uppfylla ⟦WCAG 2.2 AA⟧.',
      fixed: 'Webbsidan ska uppfylla WCAG 2.2 AA eller likvärdig.',
    },
    {
      bad: 'Ritningen ska lämnas i ⟦XML⟧/JSON.',
      fixed: 'Ritningen ska lämnas i XML/JSON eller likvärdigt.',
      severity: 'warning',
    },
    {
      bad: 'Trafiken ska krypteras med ⟦TLS 1.2⟧ eller senare.',
      fixed: 'Trafiken ska krypteras med TLS 1.2 eller senare, eller likvärdig.',
      note: 'Det som hör till namnet skiljs inte från det.',
    },
    {
      bad: 'Webbsidan ska uppfylla ⟦EN 301 549 v3.2.1⟧ (2021-03).',
      fixed: 'Webbsidan ska uppfylla EN 301 549 v3.2.1 (2021-03) eller likvärdig.',
    },
    {
      bad: 'Kortläsaren ska stödja ⟦MIFARE DESFire⟧ EV2 eller EV3.',
      fixed: 'Kortläsaren ska stödja MIFARE DESFire EV2 eller EV3, eller likvärdig.',
    },
    { bad: 'Ritningen ska lämnas i PDF, ⟦DWG⟧ osv.', severity: 'warning', note: 'Uppräkningen sluts först (SPR-03).' },
    {
      bad: 'Relationsritningarna ska lämnas som dwg, pdf och ⟦ifc⟧.',
      fixed: 'Relationsritningarna ska lämnas som dwg, pdf och ifc eller likvärdigt.',
      note: 'Orden ställs efter hela uppräkningen.',
    },
    { good: 'Ledigheten ska ges enligt LAS 7 §.' },
    { good: 'Kameran ska följa ONVIF Profile S. En likvärdig standard godtas.' },
    { good: 'Handläggningen ska ske enligt LSS.' },
    { good: 'Formatet ska vara A4, liggande.' },
    {
      bad: 'Rivningen ska utföras enligt ⟦AMA Anläggning 23⟧.',
      fixed: 'Rivningen ska utföras enligt AMA Anläggning 23 eller likvärdig.',
    },
    {
      bad: 'Kartan ska lämnas i ⟦shape-format⟧.',
      fixed: 'Kartan ska lämnas i shape-format eller likvärdigt.',
      severity: 'warning',
    },
    {
      bad: 'Kylbatteriet ska provas enligt ⟦VDI 6022⟧.',
      fixed: 'Kylbatteriet ska provas enligt VDI 6022 eller likvärdig.',
    },
    {
      bad: 'Porten ska ha motståndsklass ⟦RC3⟧.',
      fixed: 'Porten ska ha motståndsklass RC3 eller likvärdig.',
      severity: 'hint',
      note: 'Klassen står i en standard som inte nämns.',
    },
    { good: 'Ett anrop som får svaret HTTP 404 ska inte göras om.' },
    {
      bad: 'Instrumentet ska skicka svar enligt ⟦ASTM E1394⟧.',
      fixed: 'Instrumentet ska skicka svar enligt ASTM E1394 eller likvärdig.',
    },
    {
      bad: 'Armaturerna ska styras med ⟦DALI-2⟧.',
      fixed: 'Armaturerna ska styras med DALI-2 eller likvärdig.',
    },
    { good: 'Servern ska varna 30 dagar innan ett TLS-certifikat går ut.' },
    { good: 'Entreprenören ska följa Arbetsmiljöverkets föreskrifter (AFS 2023:3) om byggarbete.' },
    {
      bad: 'Händelser ska lämnas enligt ⟦CloudEvents⟧.',
      fixed: 'Händelser ska lämnas enligt CloudEvents eller likvärdig.',
    },
    { good: 'Systemet ska klara 500 HTTP-anrop i sekunden mot kommunens REST-tjänst.' },
    {
      bad: 'Staketet ska sättas upp enligt ⟦svensk standard⟧.',
      fixed: 'Staketet ska sättas upp enligt svensk standard eller likvärdig.',
    },
    { good: 'Systemets webbgränssnitt ska uppfylla EN 301 549 V3.2.1 eller likvärdig.' },
    {
      bad: 'Systemets webbgränssnitt ska uppfylla ⟦EN 301 549 V3.2.1⟧.',
      fixed: 'Systemets webbgränssnitt ska uppfylla EN 301 549 V3.2.1 eller likvärdig.',
    },
    {
      bad: 'Gränssnittet ska använda ⟦OAuth 2.0⟧ för åtkomst till elevuppgifter.',
      fixed: 'Gränssnittet ska använda OAuth 2.0 eller likvärdig för åtkomst till elevuppgifter.',
    },
    {
      bad: 'Leverantören ska arbeta enligt ISO/IEC 27001 ⟦eller motsvarande⟧.',
      fixed: 'Leverantören ska arbeta enligt ISO/IEC 27001 eller likvärdig.',
    },
    {
      bad: 'Systemet ska exportera elevakter i formatet JSON, XML eller ⟦CSV⟧.',
      fixed: 'Systemet ska exportera elevakter i formatet JSON, XML eller CSV, eller likvärdigt.',
      severity: 'warning',
      note: 'Filformat ger en varning.',
    },
    { good: 'Systemet ska exportera elevakter i JSON eller CSV, eller likvärdigt format.' },
    {
      good: 'Behandlingen ska uppfylla Europaparlamentets och rådets förordning (EU) 2016/679.',
      note: 'Lagar och EU-rättsakter är inte standarder.',
    },
    { good: 'Arkivering ska ske enligt lag (1990:782).' },
  ],
});

/** Formats count as standards in case law only; the terms of a contract do not decide who may take part. */
function levelOf(open: readonly StandardReference[], kind: Kind | undefined): { readonly atMost?: 'warning' | 'hint' } {
  if (open.every(({ isDoubtful }) => isDoubtful)) return { atMost: 'hint' };
  return kind === 'contract' || open.every(({ format }) => format) ? { atMost: 'warning' } : {};
}

/** After `A, B eller C` a comma keeps the new `eller` apart from the list's own. */
function placeOf(text: PreparedText, { open, last, end }: LeftOpen<StandardReference>): NamedPlace {
  const before = open.at(-2);
  const between = before ? text.lower.slice(before.span[1], last.span[0]).trim() : '';
  return { stop: last.span[1], end, pause: between === 'eller' ? ',' : '' };
}

/** A format is neuter in Swedish, a standard is not; *höjdsystemet RH 2000* is what its noun is. */
function wordsFor(text: PreparedText, last: StandardReference): string {
  const name = text.lower.slice(...last.span);
  if (/(?:standard|norm)er(?:na)?$/.test(name)) return 'eller likvärdiga';
  if (isCommonBefore(text.lower, last.span[0])) return 'eller likvärdig';
  const isNeuter =
    last.format || /-(?:format(?:et)?|fil(?:er)?)$/.test(name) || isNeuterBefore(text.lower, last.span[0]);
  return isNeuter ? 'eller likvärdigt' : 'eller likvärdig';
}
