import { isSupplier, mainShalls, subjectBefore } from './clauses.ts';
import type { Fix } from '../model/finding.ts';
import { firstIn, pattern } from './pattern.ts';
import type { PreparedText } from './prepared-text.ts';
import { defineRule, type Draft } from './rule.ts';

/** What can be seen only when the contract runs. */
const later = pattern`(?<!\p{L})(?:under (?:hela )?avtal(?:s|et|ets)?\s?(?:tiden|perioden|löptid|perioden)?|under kontraktstiden|vid avrop|på (?:beställarens |köparens |kommunens )?begäran|vite\p{L}*|faktura\p{L}*|fakturor\p{L}*|efter (?:avtalsstart|avtalstecknande\p{L}*|avtalets (?:ingående|tecknande|upphörande|slut)|driftgodkännande|leveransgodkännande|beställning)|vid avtalets (?:upphörande|slut)|varje (?:månad|kvartal|år)|månadsvis|kvartalsvis|årligen|halvårsvis|veckovis|löpande|minst en gång (?:per|om|i) (?:år|året|månad|månaden|kvartal|halvår|veckan?)|varje (?:halvår|vecka)|en gång per (?:år|månad|kvartal|halvår|vecka)|efter (?:att )?avtalet (?:har )?(?:löpt ut|upphört|tecknats)|när avtalet upphör|(?:beställaren|köparen|kunden|kommunen|regionen|myndigheten) ska (?:\p{L}+ )?(?:informeras|meddelas|underrättas|kontaktas|aviseras|notifieras)|i samband med (?:avtal(?:et|stecknande|sstart)?(?!\p{L})|avtalets upphörande|leverans|driftsättning|införande)\p{L}*|vid (?:avveckling|uppsägning|incident|fel|driftstörning|felanmälan))(?!\p{L})`;
/** What a supplier does while the contract runs. */
const duty = pattern`^\s*(?!beställaren|köparen|kommunen)(?:\p{L}+\s){0,2}?(?:rapportera|meddela|informera|underrätta|delta|medverka|bistå|åtgärda|avhjälpa|fakturera|betala|ersätta|återställa|följa upp|övervaka|testa|radera|återlämna|överlämna|samråda|samverka|samarbeta|utbilda|genomföra|dokumentera|uppdatera|underhålla|säkerhetskopiera|installera|driftsätta|migrera|utreda|avisera|kalla till|hålla (?:beställaren|utbildning|möte)|installera|svara på|besvara|felsöka|begära|inhämta|upprätta|ta fram en (?:införande|projekt|test|utbildnings|migrerings|avvecklings|exit)\p{L}*)(?!\p{L})`;

/** The same, where somebody may have meant that the supplier is able to do it. */
const mildDuty = pattern`^\s*(?:\p{L}+\s){0,2}?(?:rätta|patcha|uppgradera|förvalta|eskalera|se över|revidera|bemanna|agera som personuppgiftsbiträde|(?:ingå|teckna) (?:ett )?(?:personuppgiftsbiträdesavtal|biträdesavtal|pub-avtal|sekretess\p{L}*)|lämna (?:en )?\p{L}*rapport\p{L}*|hantera (?:\p{L}+a )?(?:\p{L}*incident|ärende|supportärende|fel|driftstör)\p{L}*|granska logg\p{L}*)(?!\p{L})`;
/** *Sårbarheter ska åtgärdas inom 30 dagar*: nobody can do that in a tender, whoever is meant to. */
const upkeep = pattern`(?<!\p{L})(?:[\p{L}-]*(?:incident|fel|sårbarhet|brist|avvikelse|störning|driftstopp|supportärende|felanmälan|felanmälning)(?:er|ar|en|na|erna|n)?)(?!\p{L})[^.;]{0,80}?\s(?:ska|skall)\s(?:\p{L}+\s){0,2}?(?:hanteras|åtgärdas|avhjälpas|rättas|lösas|besvaras|rapporteras)(?!\p{L})(?=[^.;]*(?:\d+ (?:\p{L}+ )?(?:timm|dag|dygn|minut|veck|arbetsdag)|(?<!\p{L})sla(?!\p{L})))`;

export const requirementKindContract = defineRule({
  id: 'requirement-kind-contract',
  code: 'LOU-13',
  target: 'requirement',
  kinds: ['mandatory'],
  needs: [later, duty, mildDuty, upkeep],
  ground: 'practice',
  severity: 'warning',
  title: 'Det som gäller under avtalet är avtalsvillkor',
  rationale:
    'Det som leverantören ska göra när avtalet löper kan inte prövas när anbuden öppnas. Som avtalsvillkor följs det upp; som obligatoriskt krav glöms det, eller utesluter i onödan.',
  basis: ['SKR, krav i upphandling', 'LOU 17 kap. 1 §'],
  fixable: true,
  messages: {
    contract: (phrase: string) =>
      `”${phrase}” gäller under avtalet och kan inte prövas i anbudet: gör kravet till avtalsvillkor.`,
    change: 'Ändra till avtalsvillkor',
  },

  *check({ prepared }, at): Generator<Draft> {
    const place = mainShalls(prepared).find(
      i => isSupplier(subjectBefore(prepared, i)) || isInverted(prepared.lower, prepared.tokens[i]?.end),
    );
    const token = place === undefined ? undefined : prepared.tokens[place];
    const kept = token ? null : prepared.first(upkeep);
    if (kept) {
      const span = [kept.index, kept.index + kept[0].length] as const;
      const message = this.messages.contract(prepared.raw.slice(...span));
      yield {
        at: `${at}/text`,
        span,
        message,
        atMost: 'hint',
        fixes: [contractFix(prepared, at, this.messages.change)],
      };
    }
    if (!token || /(?<![a-zåäö])anbud(?:et|sgivaren|sgivare)?(?![a-zåäö])/.test(prepared.lower)) return;
    const when = prepared.first(later);
    const rest = prepared.lower.slice(token.end);
    const plain = when ? null : firstIn(rest, duty);
    const what = plain ?? (when ? null : firstIn(rest, mildDuty));
    const found = when
      ? ([when.index, when.index + when[0].length] as const)
      : what
        ? ([token.start, token.end + what[0].length] as const)
        : undefined;
    if (!found) return;
    yield {
      at: `${at}/text`,
      span: found,
      message: this.messages.contract(prepared.raw.slice(...found)),
      ...(what && !plain && { atMost: 'hint' as const }),
      fixes: [contractFix(prepared, at, this.messages.change)],
    };
  },

  examples: [
    { good: 'Systemet ska skapa en faktura för varje avslutat ärende.' },
    { good: 'Leverantören ska rapportera tillgängligheten varje månad.', with: { kind: 'contract' } },
    {
      bad: 'Leverantören ska ⟦under avtalstiden⟧ hålla systemet uppdaterat.',
      fixed: 'Leverantören ska under avtalstiden hålla systemet uppdaterat.',
    },
    {
      bad: 'Leverantören ⟦ska rapportera⟧ incidenter inom fyra timmar.',
      fixed: 'Leverantören ska rapportera incidenter inom fyra timmar.',
    },
    {
      bad: 'Kritiska ⟦fel ska åtgärdas⟧ inom 4 timmar efter anmälan.',
      fixed: 'Kritiska fel ska åtgärdas inom 4 timmar efter anmälan.',
      severity: 'hint',
    },
    {
      bad: 'Leverantören ⟦ska teckna personuppgiftsbiträdesavtal⟧ med beställaren.',
      fixed: 'Leverantören ska teckna personuppgiftsbiträdesavtal med beställaren.',
      severity: 'hint',
    },
    { good: 'Anbudsgivaren ska i anbudet lämna en plan för uppföljning varje kvartal.' },
  ],
});

/** *Under avtalstiden ska leverantören …* */
const isInverted = (lower: string, end: number | undefined): boolean =>
  end !== undefined && /^\s*(?:leverantören|entreprenören|uppdragstagaren)(?![a-zåäö])/.test(lower.slice(end));

const contractFix = (text: PreparedText, at: string, title: string): Fix => ({
  title,
  // Where the text holds another demand too, that one would move along.
  ...(mainShalls(text).length > 1 && { decision: true as const }),
  changes: [{ op: 'set', at: `${at}/kind`, value: 'contract' }],
});
