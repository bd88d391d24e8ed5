import { isSystem } from './clauses.ts';
import { one, pattern } from './pattern.ts';
import { once, type PreparedText } from './prepared-text.ts';

const definite = '(?:e|en|er|erna|na|et)?';
/** Firms by their trade: *städbolaget*, *arkitektkontoret*; the municipality has companies of its own. */
const ownCompany = '(?:bostads|fastighets|kommun|stads|energi|vatten|avfalls|hamn|försäkrings|tele|kund|myndighets)';
const trades = `(?!${ownCompany}\\p{L}*(?:bolag|företag))\\p{L}*(?:bolag|företag|byrå|firma|partner)(?:et|n)`;
/** *den som ska sköta driften*. */
const doing =
  '(?:lämnar?|avger?|ger?|lägger|lägga|offerera[r]?|vill leverera|vill lämna|utföra?|sköta|sköter|driftar?|driva?|levererar?|installerar?|monterar?|bygger|bygga|anlitas|åtar sig|tilldelas|tillhandahåll(?:er|a)|transporterar?|städar?|servar?|underhåll(?:er|a)|svarar? för|ansvarar? för driften)';
/** What a tenderer is as a company, whatever it delivers, also as *företagets* and *hos leverantören*. */
const company = one`(?<!\p{L})(?:ni|firman?|\p{L}*leverantör${definite}|anbud(?:sgivar|slämnar)(?:e|en|na)?|bolag|företag|koncern(?:en)?|(?:moder|dotter)bolag(?:et|en)?|${trades}|åkeriet|tryckeriet|tvätteriet|entreprenör(?:en)?|uppdragstagar(?:e|en)|det \p{L}*(?:företag|bolag) som|utföraren|säljar(?:e|en)|lev|anb\.? ?giv(?:aren|are)?|den som (?:ska )?${doing})s?(?!\p{L})`;

/** Whether words in lower case name the company. */
export const namesCompany = (words: string): boolean => company.test(words);

/** Of quality, environment, security, work, food, energy, trades and laboratories. */
const numbers =
  '(?:9001|9100|14001|14065|27001|27701|27017|27018|45001|18001|20000(?:-1)?|20121|21001|22000|22301|28000|30301|37001|39001|41001|50001|55001|13485|15189|17020|17021|17024|17025|17065|3834(?:-\\d)?|1090(?:-\\d)?|26000)';
/** Management systems that a company has certified. */
export const managementStandard = pattern`(?<!\p{L})(?:(?:ss-)?(?:en[ -])?iso(?:/iec)?[ -]?${numbers}(?::\d{4})?|iso-certif\p{L}+ (?:enligt )?${numbers}|emas|fr ?2000|svensk miljöbas)(?!\p{L})`;
const certified = one`certifi|ackredit|(?<!\p{L})(?:registrerad i emas|emas-registrer|diplomer|(?:leverantörer|anbudsgivare|företag|bolag) med (?:ss-)?iso)`;
const systemOfRules = one`\p{L}*(?:lednings|kvalitets)system\p{L}*`;
/** *Leverantören av driftstjänsten*. */
export const supplierOf = one`^(?:den )?(?:leverantören|anbudsgivaren|entreprenören|utföraren) (?:av|till|för) `;
const firstVerb = one`(?<!\p{L})(?:ska|skall|måste|bör|kan|har|är)(?!\p{L})`;
/** *Certifikat enligt ISO 9001 ska bifogas anbudet.* */
const withTender = one`(?<!\p{L})(?:bifogas|lämnas|visas|redovisas|styrks?)(?!\p{L})[^.;]*anbud`;

/**
 * Whether a certificate of a management system is asked of the company: a factory or a data centre may have one too. A row
 * that begins with the standard (*ISO 27001-certifikat: ja*) asks the tenderer.
 */
export const certifiesCompany = once((text: PreparedText): boolean => {
  const { lower } = text;
  if (!text.has(managementStandard) || !certified.test(lower)) return false;
  const head = lower.slice(0, firstVerb.exec(lower)?.index ?? 0).replace(systemOfRules, '');
  if (isSystem(head) && !supplierOf.test(head)) return false;
  return namesCompany(lower.slice(0, 80)) || text.first(managementStandard)?.index === 0 || withTender.test(lower);
});
