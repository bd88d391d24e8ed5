import type { Fix } from '../model/finding.ts';

/** What common abbreviations and foreign words in Swedish IT requirements stand for, as data: offered as definitions, never put in unasked. */
export const glossary: Readonly<Record<string, string>> = {
  'API GATEWAY': 'Tjänst som anrop mellan system går genom, och som prövar och begränsar dem.',
  BACKLOG: 'Lista över arbete som återstår, i den ordning det ska göras.',
  BBIC: 'Barns behov i centrum, Socialstyrelsens arbetssätt för utredning av barns behov.',
  'BUSINESS INTELLIGENCE': 'Metoder och verktyg för att sammanställa och visa uppgifter om verksamheten.',
  BYOD: 'Att användaren arbetar med en egen enhet.',
  CMDB: 'Register över it-komponenter och hur de hänger ihop.',
  CLOUD: 'Databehandling som en leverantör utför åt flera kunder och som nås över nät.',
  DASHBOARD: 'Bild som visar utvalda uppgifter samlade på ett ställe.',
  'DISASTER RECOVERY': 'Åtgärder för att återställa tjänsten efter en katastrof.',
  DPIA: 'Konsekvensbedömning avseende dataskydd enligt artikel 35 i dataskyddsförordningen.',
  FAILOVER: 'Att en reserv tar över när den ordinarie delen slutar fungera.',
  HOSTING: 'Att leverantören driver systemet i egna eller hyrda lokaler.',
  HSL: 'Hälso- och sjukvårdslagen (2017:30).',
  HELPDESK: 'Den funktion hos leverantören som tar emot användarnas frågor och felanmälningar.',
  IAM: 'Hantering av identiteter och åtkomst.',
  IBIC: 'Individens behov i centrum, Socialstyrelsens arbetssätt för vuxna.',
  IDP: 'Tjänst som intygar vem en användare är.',
  IOT: 'Saker med inbyggd elektronik och uppkoppling.',
  KLASSA: 'Metod och verktyg från SKR för att klassa information.',
  KPI: 'Nyckeltal.',
  'LOAD BALANCING': 'Fördelning av anrop på flera servrar.',
  LCC: 'Livscykelkostnad.',
  LSS: 'Lagen (1993:387) om stöd och service till vissa funktionshindrade.',
  MDM: 'Central hantering av mobila enheter.',
  MIDDLEWARE: 'Programvara som förmedlar uppgifter mellan andra program.',
  ONBOARDING: 'Det som görs när en ny användare eller kund börjar använda tjänsten.',
  PDL: 'Patientdatalagen (2008:355).',
  'PATCH MANAGEMENT': 'Arbetssätt för att införa säkerhetsrättningar.',
  ROADMAP: 'Leverantörens plan för kommande versioner, med datum.',
  RPO: 'Längsta tid före ett avbrott från vilken uppgifter får gå förlorade.',
  RTO: 'Längsta tid från ett avbrott till dess tjänsten är återställd.',
  SAAS: 'Programvara som leverantören driver och beställaren använder över nät.',
  'SERVICE DESK': 'Den funktion hos leverantören som tar emot användarnas frågor och felanmälningar.',
  SIEM: 'System som samlar in och analyserar säkerhetsloggar.',
  'SINGLE SIGN-ON': 'Inloggning som gäller för flera system.',
  SLA: 'Avtal om servicenivåer.',
  SOC: 'Funktion som övervakar och hanterar it-säkerhetshändelser.',
  SOL: 'Socialtjänstlagen.',
  SSO: 'Inloggning som gäller för flera system.',
  UPTIME: 'Den del av tiden som tjänsten går att använda.',
  VDI: 'Skrivbord som körs på en server och visas på klienten.',
  WORKFLOW: 'Arbetsflöde: steg som ett ärende går igenom, och vem som utför dem.',
  'ZERO TRUST': 'Säkerhetsmodell där varje anrop prövas, oavsett varifrån det kommer.',
  ÖTP: 'Öppen teknisk plattform, det styrande dokumentet för arkitektur och integration.',
};

/** A definition out of the common ones, after the `count` that are there; its words are a proposal that somebody reads. */
export function defineFix(count: number, word: string, title: (word: string) => string): readonly Fix[] {
  const text = glossary[word.toUpperCase()];
  return text === undefined ? [] : definitionFix(count, { term: word, text }, title(word));
}

/** A definition after the `count` that are there; a proposal that somebody reads. */
export function definitionFix(
  count: number,
  value: { readonly term: string; readonly text: string },
  title: string,
): readonly Fix[] {
  const change =
    count > 0
      ? ({ op: 'insert', at: '/definitions', index: count, value } as const)
      : ({ op: 'set', at: '/definitions', value: [value] } as const);
  return [{ title, decision: true, changes: [change] }];
}
