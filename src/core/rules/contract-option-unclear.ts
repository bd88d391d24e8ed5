import { one, pattern } from './pattern.ts';
import type { PreparedText } from './prepared-text.ts';
import { aboveThresholdOnly, defineRule, type Draft } from './rule.ts';

/** What a clause on renewal has to say, and the words it says it with. */
const parts: readonly (readonly [string, RegExp])[] = [
  ['vem som bestämmer', /beställar|köpar|kommun|region|myndighet|parterna|ömsesidig|\uFFFC/],
  ['hur länge eller hur mycket', /\d|(?:ett|två|tre|fyra|sex|tolv) (?:år|månader|gång)|gånger|\uFFFC/],
  ['på vilka villkor', /villkor|pris|oförändra|index|ersättning|\uFFFC/],
  ['senast när', /senast|månader|dagar|innan|\uFFFC/],
];

/** A right to buy more, or to change what has been bought: it needs the same words, whatever the contract's term is. */
const optionClause = pattern`(?<!\p{L})option(?:er|srätt)? (?:på|att|om|för|till|avseende)(?!\p{L})|förbehåller sig (?:\p{L}+ )?rätt(?:en)? att (?:[\p{L}]+ ){0,4}?(?:ändra|utöka|lägga till|ta bort|minska|komplettera|justera)(?!\p{L})`;
/** Says where the terms of the option stand, or names it in passing. */
const elsewhere = one`bilaga|\uFFFC|enligt (?:punkt|avsnitt|kapitel|§|avtal)|(?:optioner|optionen|utnyttjad option|sådan option)(?: \p{L}+){0,3} (?:ingår|avropas|utnyttjas|gäller)|(?:inklusive|inkl|samt|och|eventuella) option`;

/** What is prolonged is the contract. */
const prolonging = one`förläng\p{L}*[^.]{0,60}?(?:avtal|kontrakt|löptid)|(?:avtal|kontrakt|löptid)[^.]{0,60}?förläng`;

const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} eller ${names.at(-1) ?? ''}`;

export const contractOptionUnclear = defineRule({
  id: 'contract-option-unclear',
  code: 'LOU-15',
  target: 'specification',
  ground: 'statute',
  severity: aboveThresholdOnly,
  act: 'LOU',
  title: 'Optioner och förlängningar är klara, exakta och entydiga',
  rationale:
    'En option får användas bara om villkoret säger när, hur mycket, till vilket pris och vem som bestämmer. Regeln ser om ett villkor om förlängning finns, och vad det och andra optioner inte nämner; resten behöver läsas.',
  basis: ['LOU 17 kap. 10 §'],
  messages: {
    absent:
      'Avtalet kan förlängas men inget krav och ingen bilaga säger hur: skriv vem som bestämmer, senast när och till vilket pris.',
    option: (missing: string) =>
      `Rätten att köpa till eller ändra säger inte ${missing}: skriv det i villkoret, annars får den inte användas.`,
    open: (missing: string) => `Villkoret om förlängning säger inte ${missing}: skriv det i villkoret.`,
  },

  *check({ procurement, annexes = [] }, _at, { cross }): Generator<Draft> {
    if (cross.size === 0) return;
    const renews = (procurement?.contract?.renewals?.length ?? 0) > 0;
    const records = cross.subjects.get('renewal');
    const annex = annexes.some(
      ({ title, text, file }) =>
        /förläng|option/i.test(`${title} ${text ?? ''}`) || (file !== undefined && /avtal/i.test(title)),
    );
    if (renews && !annex && !records.some(({ requirement }) => aboutRenewal(requirement.prepared)))
      yield { at: '/procurement/contract/renewals', message: this.messages.absent };
    for (const { requirement, at, id } of records) {
      const { lower } = requirement.prepared;
      if (requirement.kind !== 'contract' || /bilaga/.test(lower)) continue;
      const option = !aboutRenewal(requirement.prepared) || !renews ? requirement.prepared.has(optionClause) : false;
      // A clause on renewal is one whether the facts hold a renewal or not
      if (!renews && !option && !prolonging.test(lower)) continue;
      if (option && elsewhere.test(lower)) continue;
      const missing = parts.filter(([, words]) => !words.test(lower)).map(([name]) => name);
      if (missing.length === 0) continue;
      const message = option ? this.messages.option(listed(missing)) : this.messages.open(listed(missing));
      // That a part is missing words tell less surely than that a clause on renewal says next to nothing
      const isBare = !option && missing.length >= parts.length - 1;
      yield { at: `${at}/text`, requirement: id, message, ...(!isBare && { atMost: 'warning' as const }) };
    }
  },

  examples: [
    {
      good: 'Beställaren får förlänga avtalet två gånger med två år till oförändrade villkor genom besked senast sex månader före avtalets slut.',
      with: { kind: 'contract' },
      specification: { procurement: { contract: { term: 'P4Y', renewals: ['P2Y', 'P2Y'] } } },
    },
    {
      bad: 'Systemet ska visa ärendets status.',
      specification: { procurement: { contract: { term: 'P4Y', renewals: ['P2Y'] } } },
      at: 'file:/procurement/contract/renewals',
      severity: 'error',
    },
    {
      bad: '⟦Kommunen har option på ytterligare parkeringsautomater.⟧',
      with: { kind: 'contract' },
    },
    {
      good: 'Kommunen har option på högst 20 ytterligare automater till samma pris, genom beställning senast den 1 mars 2029.',
      with: { kind: 'contract' },
    },
    {
      bad: '⟦Beställaren får förlänga avtalet.⟧',
      with: { kind: 'contract' },
      specification: { procurement: { contract: { term: 'P4Y', renewals: ['P2Y'] } } },
      severity: 'error',
    },
    {
      bad: '⟦Beställaren får förlänga avtalet med ett år i taget.⟧',
      with: { kind: 'contract' },
      severity: 'warning',
      note: 'Ett villkor om förlängning läses också när ingen förlängning står bland avtalets fakta.',
    },
    { good: 'Leverantören ska anpassa optionshanteringen i personalsystemet.', with: { kind: 'contract' } },
    { good: 'Leverantören ska förlänga lånetiden när låntagaren begär det.', with: { kind: 'contract' } },
  ],
});

const aboutRenewal = ({ lower }: PreparedText): boolean => lower.includes('förläng') || lower.includes('option');
