import { pattern } from './pattern.ts';
import { anyOf } from './phrases.ts';

/** Everything a firm has or does, and what it may not do at all: asked of the whole firm, whatever it delivers. */

const owner =
  '(?:sin|sina|sitt|(?<!\\p{L})(?:er|ert|era)(?:,? eg(?:en|et|na))?|(?:leverantör|anbudsgivar|entreprenör|uppdragstagar|bolag|företag|firma|koncern|säljar)(?:en|et|n|erna|na)s)';
const all =
  '(?:all|alla|allt|hela|samtliga|varje|total|totala|totalt|samlad|samlade|sammanlagda|övrig|övriga|global|globala)';
/** What is delivered, promised or told: all of it is part of the contract. */
const delivered = anyOf(`
  tjänst(?!ere|ebil), leverans, produkt(?!ion), pris, åtagand, skyldighet, kostnad, handling, uppgift, faktur,
  underleverantör, underbiträd, konto(?!r), behörighet, anbud, system, uppdrag, licens, avgift, beställning,
  dokument, version, rättighet, moment, instruktion, rutin, modul, lösning, funktion, support, sortiment, kontakt,
  erfarenhet, kompetens, certifi, referens, ansvar, artik, klient, server, material, tillägg, kopi
`);
const briefly =
  '(?:svar|kurs|team|plan|del|data|kund|vara|varor|krav|yta|logg|enhet|timm|arbete|fel)\\p{L}{0,4}(?!\\p{L})';
const ofContract = `(?!(?:[\\p{L}-]+ )?(?:\\p{L}*${delivered}|${briefly}))`;
/** *hålla medlen avskilda från era övriga medel*: what is not of the contract is kept apart, and nothing is asked of it. */
const notApart = '(?<!skil[dt]a? från |separera[dt]e? från |skilja [^.;]{0,30} från |isär från )';
/** *sina totala utsläpp*, *leverantörens samtliga anläggningar*, *alla leverantörens övriga avtal*. */
export const wholeOfFirm = pattern`${notApart}(?<!\p{L})(?:${owner} ${all}|${all} (?:\p{L}+ )?${owner}) ${ofContract}[\p{L}-]{3,}(?!\p{L})`;

/** A group of companies; the municipality's own, and one that lends its strength (LOU 14 kap. 6 §), are meant otherwise. */
const lends = '(?![^.;]{0,60}(?:garanti|borgen|kapacitet|åberopa|solidarisk))';
export const groupOfCompanies = pattern`(?<!\p{L})(?<!(?:kommunens|stadens|regionens|köparens|beställarens|kundens|inköp|våra|vår)(?!\p{L})[^.;]{0,60})(?:koncernen|koncernens|moderbolaget|moderbolagets|dotterbolag|dotterbolagen|koncernbolag|koncernbolagen|systerbolag|(?:leverantör|anbudsgivar|entreprenör|bolag|företag)(?:en|et)?s koncern)(?!\p{L})${lends}`;

const business =
  '(?:ha|inneha|sälja|leverera|bedriva|äga|investera|samarbeta|handla|göra affärer|driva|finansiera|ta|tjäna|arbeta|marknadsföra)';
const trades =
  '(?:(?:vapen|tobaks?|spel|alkohol|kärnkrafts?|fossil|olje|kol|gruv|porr|lobby|krypto)-?(?:industri|bransch|bolag|företag|verksamhet|handel)\\p{L}*|vapen|tobak|alkohol|kärnvapen|fossila \\p{L}+)';
const lands = '(?:ryssland|belarus|vitryssland|israel|kina|iran|nordkorea|ockuperade|diktatur\\p{L}*|skatteparadis)';
/** *får inte ha kunder inom vapenindustrin*, *inte bedriva verksamhet i Ryssland*. */
export const shunned = pattern`(?<!\p{L})(?:inte|ej|aldrig) (?:[\p{L}-]+ ){0,3}?${business} (?:[\p{L}-]+ ){0,6}?(?:\p{L}+-? (?:eller|och) )?(?:${trades}|${lands})(?!\p{L})`;

const other =
  '(?:uppdrag(?:et|en)?|avtal(?:et)?|kontrakt(?:et)?|kund(?:en|er|erna)?|beställare|köpare|uppdragsgivare|kommun(?:en)?|leveransen)';
const concerns =
  '(?:rör|avser|berör|gäller|utförs|sker|görs|ingår|används|arbetar|deltar|har|kör(?:s)?|är|behövs|hör|bemannar)';
/** *oavsett om det sker inom uppdraget*. */
const regardless = String.raw`(?<!\p{L})(?:oavsett|oberoende av|vare sig) (?!om (?:kommunen|beställaren)(?! eller| är))(?:[\p{L}-]+ ){0,8}?${other}(?!\p{L})(?! som (?:ringer|anmäler|beställer|frågar|hör av))`;
/** *även resor som inte rör kommunen*. */
const alsoUnrelated = String.raw`(?<!\p{L})(?:även|också|inklusive) [^.;]{0,40}?som (?:inte|ej|aldrig) ${concerns}(?!\p{L})`;
/** *inte bara i leveransen … utan*. */
const notOnlyHere = String.raw`(?<!\p{L})(?:inte|ej) (?:bara|enbart|endast) [^.;]{0,60}?${other}[^.;]{0,40}? utan `;
/** *åt alla sina övriga kunder*. */
const toOtherCustomers = String.raw`(?<!\p{L})(?:hos|åt|till|för) (?:sina|alla sina|samtliga sina) (?:övriga |andra )?kunder(?!\p{L})`;
/** *oavsett om det sker inom uppdraget*, *även resor som inte rör kommunen*, *inte bara i leveransen utan …*. */
export const beyondThisContract = pattern`${regardless}|${alsoUnrelated}|${notOnlyHere}|${toOtherCustomers}`;

const staff = '(?:anställda|medarbetare|personal)';
const forWork =
  '(?![^.;]*(?<!\\p{L})(?:instruktion|information|informera|behörighet|tillgång|kännedom|konto|inloggning|uppdrag|sekretess|systemet|verktyg|hjälpmedel|skydd)\\p{L}*)';
/** *ge sina anställda föräldralön*, *erbjuda friskvård till sin personal*: what a firm gives those whom it employs. */
export const benefits = pattern`(?<!\p{L})(?:erbjud|ge|betal|bekost|bjud|låt)(?:a|er|ar)?${forWork} (?:[\p{L}-]+ ){0,5}?(?:sina|sin) (?:egna |egen )?${staff}(?!\p{L})`;
