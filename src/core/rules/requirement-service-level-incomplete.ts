import { one } from '../wording/pattern.ts';
import { defineRule, type Draft } from './rule.ts';
import { serviceLevelPatterns, serviceLevelIn } from '../wording/service-level.ts';
import type { Span } from '../text/index.ts';

/** What makes a level one that both sides read alike. */
const parts = {
  period: one`(?<!\p{L})(?:per|under (?:en|varje)|varje) (?:[\p{L}]+ )?(?:kalender)?(?:månad|kvartal|år|dygn|vecka|tolvmånadersperiod)|mätperiod|(?:månads|kvartals|års|vecko)bas(?:is)?(?!\p{L})|månadsvis|kvartalsvis|(?<!\p{L})(?:i månaden|om året|rullande)`,
  point: one`(?:mätt|mäts|mätning)(?! (?:per|varje|på \p{L}+bas(?:is)?)(?!\p{L}))|mätpunkt|mätprotokoll|belastningstest|leveranskontroll|acceptanstest|övervakningssystem|prov(?:at|as)(?!\p{L})|anslutning|hos beställaren|statistik|mätverktyg|övervakningsverktyg|vid \uFFFC|gränssnitt|demarkation|ärendesystem|telefonisystem|(?<!\p{L})i (?:\p{L}+ )?\p{L}*växeln?(?!\p{L})|logg(?:en|ar|arna)?(?!\p{L})`,
  /** When the time begins to run, or how the share is counted. */
  formula: one`(?<!\p{L})(?:från|efter)\s(?!klockan|kl)|(?<!\p{L})(?:räknat|räknas|räknad|beräknas|delat|delad|andelen)(?!\p{L})|(?:%|procent) av|mät(?:period|punkt|metod)`,
  excluded: one`undant|räknas (?:bort|inte|ej)|gäller inte|exklusive|exkl(?!\p{L})|borträkna|oräkna|frånräkna|(?<!\p{L})(?:utom|utöver|utan)(?!\p{L})`,
  reporting: one`rapport|redovisa|utfall|uppföljning|följs upp`,
  consequence: one`vite|avdrag|minsk(?:ar|as)(?!\p{L})|kredit|rabatt|reducer|nedsätt|säga upp|uppsägning`,
} as const;
/** Where the level may be laid down; a list of prices or goods says nothing of it. */
const annexOf = one`(?<!pris|sortiments|utrustnings)bilaga`;
/** *Samtliga tjänster i bilaga 1 ska …*: that annex says what is delivered. */
const scope = one`(?:^|[,.] )(?!enligt)[^,.;]*bilaga[^,.;]*(?=,? (?:har|ska|skall|är)(?!\p{L}))`;

/** *Mål (drifttid): Kranen ska …*: what stands before the sentence is its heading. */
const heading = /^[\p{L}() -]{2,40}:\s+(?=\p{Lu}\p{Ll})/u;
const withoutHeading = (raw: string, [start, end]: Span): Span => [
  start + (heading.exec(raw.slice(start, end))?.[0].length ?? 0),
  end,
];

const named: Readonly<Record<'period' | 'point', string>> = { period: 'mätperiod', point: 'mätpunkt' };

export const requirementServiceLevelIncomplete = defineRule({
  id: 'requirement-service-level-incomplete',
  code: 'AVT-05',
  target: 'requirement',
  kinds: ['contract', 'mandatory', 'award', 'price', 'method'],
  needs: serviceLevelPatterns,
  ground: 'practice',
  severity: 'warning',
  title: 'En servicenivå har mätperiod och mätpunkt',
  rationale:
    'Ett procenttal ensamt betyder ingenting: 99,5 procent per år tillåter nästan två dygns stopp i följd. En åtgärdstid betyder lika lite innan det står när den börjar räknas och hur den mäts. Ange period, mätpunkt, undantagen tid och följd, i kravet eller i en bilaga.',
  basis: ['Inköpsrådet, servicenivåer i IT-avtal'],
  messages: {
    missing: (list: string) => `Servicenivån saknar ${list}: skriv vad som gäller, eller hänvisa till en bilaga.`,
    time: 'Det framgår inte när tiden börjar räknas eller hur den mäts: skriv det, eller hänvisa till en bilaga.',
    rest: 'Servicenivån är bara delvis beskriven: det ska gå att läsa när tiden börjar räknas, hur den mäts, vad som undantas och vad som följer om den inte hålls. Skriv det som saknas, eller hänvisa till en bilaga.',
  },

  *check({ kind, prepared, verification = [] }, at): Generator<Draft> {
    const { lower } = prepared;
    if (/\{\{\s*bilaga/.test(prepared.raw)) return;
    const found = serviceLevelIn(prepared);
    const level = found && { ...found, span: withoutHeading(prepared.raw, found.span) };
    if (!level || annexOf.test(lower.replace(scope, ' '))) return;
    const isHint = kind !== 'contract' || level.of === 'days';
    const has = (Object.keys(parts) as (keyof typeof parts)[]).filter(part => parts[part].test(lower));
    if (level.of !== 'share') {
      // How it is measured may stand in the requirement's own follow-up.
      const isFollowed = verification.some(({ phase, evidence, by }) => phase === 'operation' && (evidence ?? by));
      const told = has.filter(part => part !== 'period').length + (isFollowed ? 1 : 0);
      if (told > 1) return;
      const atMost = isHint || told === 1 ? ('hint' as const) : undefined;
      yield {
        at: `${at}/text`,
        span: level.span,
        message: told === 1 ? this.messages.rest : this.messages.time,
        ...(atMost && { atMost }),
      };
      return;
    }
    const missing = (['period', 'point'] as const).filter(part => !has.includes(part));
    if (missing.length === 0 || has.length > 3) return;
    // Without a period SPR-12 says it already, and louder.
    const atMost = isHint || missing.includes('period') ? ('hint' as const) : undefined;
    const list = missing.map(part => named[part]).join(' och ');
    yield { at: `${at}/text`, span: level.span, message: this.messages.missing(list), ...(atMost && { atMost }) };
  },

  examples: [
    {
      bad: 'Mål (drifttid): ⟦Kranen ska stå redo 97 procent⟧ av tiden, räknat på kvartalsbasis.',
      with: { kind: 'contract' },
    },
    { bad: 'Tömningsgraden ska vara minst ⟦99 %⟧.', with: { kind: 'contract' }, severity: 'hint' },
    { good: 'Kameran ska känna igen 97 procent av skyltarna.', with: { kind: 'contract' } },
    { bad: 'E-tjänsten är ⟦nåbar 99,9 procent⟧ av tiden.', with: { kind: 'contract' } },
    { bad: 'Ärenden med hög prioritet löses ⟦inom åtta timmar⟧.', with: { kind: 'contract' } },
    {
      good: 'Tjänstens tillgänglighet ska vara minst 99,5 procent per kalendermånad, mätt vid beställarens anslutning.',
      with: { kind: 'contract', covers: ['service-level'] },
    },
    {
      bad: 'Tjänstens ⟦tillgänglighet ska vara minst 99,5 procent⟧ per månad.',
      with: { kind: 'contract', covers: ['service-level'] },
    },
    {
      bad: '⟦Svarstiden ska vara högst 2 sekunder för 95 procent⟧ av anropen per månad.',
      with: { kind: 'contract' },
    },
    { bad: '⟦Inställelsetid vid akut fel: 4 timmar⟧.', with: { kind: 'contract' } },
    { bad: 'Hissfel åtgärdas ⟦inom sex timmar⟧.', with: { kind: 'contract' } },
    { bad: 'Hissfel åtgärdas ⟦inom sex timmar⟧ från felanmälan.', with: { kind: 'contract' }, severity: 'hint' },
    {
      good: 'Hissfel åtgärdas inom sex timmar från felanmälan, enligt tiderna i felanmälans logg.',
      with: { kind: 'contract' },
    },
    {
      good: 'Hissfel åtgärdas inom sex timmar från felanmälan.',
      with: {
        kind: 'contract',
        verification: [{ phase: 'operation', method: 'report', evidence: 'Ärendesystemets tider per månad' }],
      },
    },
    { bad: 'Servern får ⟦stå stilla högst fyra timmar⟧ i taget.', with: { kind: 'contract' } },
    { bad: 'Lotsen ska vara på plats ⟦inom 40 minuter⟧.', with: { kind: 'contract' } },
    { bad: '⟦Längsta avbrott är 3 timmar⟧ per tillfälle.', with: { kind: 'contract' } },
    { good: 'Batteriet ska laddas från 10 till 80 % på högst 30 minuter.' },
    { good: 'Läkaren ska vara på plats inom 30 minuter vid hjärtstopp.', with: { kind: 'contract' } },
    { good: 'Betongen får påbörja härdning inom 20 minuter.', with: { kind: 'contract' } },
    { good: 'Kommunen ska besvara leverantörens frågor om felet inom fem dagar.', with: { kind: 'contract' } },
    { bad: 'Supporten svarar ⟦inom fyra timmar⟧.', with: { kind: 'contract' } },
    { bad: '⟦Lösta ärenden: 80 %⟧ lösta inom tio timmar', severity: 'hint' },
    {
      good: 'Inställelsetiden är högst 4 timmar från felanmälan, mätt i ärendesystemet.',
      with: { kind: 'contract' },
    },
    { bad: 'Portalens ⟦tillgänglighet ska vara 98 %⟧ dagtid.', severity: 'hint' },
    { bad: '⟦90 procent av sändningarna ska vara framme i tid⟧.', with: { kind: 'contract' }, severity: 'hint' },
    { good: 'Vite är 5 procent av ordervärdet när varan inte är framme i rätt tid.', with: { kind: 'contract' } },
  ],
});
