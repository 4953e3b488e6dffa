/** Mailboxes as known before a vendor adds to it: who gives them away, which are shared, which are a state's. */
import { readFileSync } from 'node:fs'

const vendored = readFileSync(new URL('./personal-domains.txt', import.meta.url), 'utf8')

/** Domains that give anyone a mailbox. */
export const personalDomains: ReadonlySet<string> = new Set([
  ...vendored.split('\n').filter((line) => line && !line.startsWith('#')),
  ...['tutanota.com', 'tuta.com', 'hey.com', 'duck.com', 'pm.me', 'mozmail.com', 'privaterelay.appleid.com'],
  ...['empal.com', 'naver.co.kr', 'hanmail.com', 'kakao.co.kr', 'hanmir.com', 'freechal.com', 'unitel.co.kr'],
])

/** Of the personal domains, those whose mailboxes vanish: their names say so. */
export const disposableName = new RegExp(
  `mailinator yopmail \\d0?-?minute te?mp-?e?mail mail-?temp temp-?(in)?box trash throw-?away disposable burner
  guerrilla maildrop discard fake-?(inbox|mail) spam getnada dropmail moakt mohmal wegwerf einweg`.replaceAll(
    /\s+/g,
    '|',
  ),
)

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/))

/** Words that name a desk, not a person, wherever they stand in a local part. */
export const deskWords = words(
  `info infos information admin administrator administration administracion administracao webmaster hostmaster
  postmaster sysadmin noreply donotreply reply mailerdaemon email mailbox newsletter marketing support helpdesk
  helpline servicedesk customerservice customercare contact contacts contactus contacto contato kontakt contatto
  enquiries enquiry inquiry inquiries accounting accountspayable accountsreceivable billing invoice invoices invoicing
  rechnung rechnungen buchhaltung facturation facturacion faturamento procurement purchasing einkauf vertrieb verkauf
  ventas vendas vendite commercial comercial compras reception recepcion empfang zentrale sekretariat secretariat hr
  humanresources recruiting recruitment careers bewerbung abuse security privacy datenschutz compliance feedback
  everyone allstaff daepyo yeongeop youngeop yeongup gwanri gwanli kwanri chongmu hoegye hoekye munui gogaek gaebal
  hongbo samusil insateam eigyo soumu toiawase keiri jinji koho madoguchi kefu xiaoshou`,
)

/** Words that also are, or begin, people's names: they name a desk only where the local part begins with them. */
export const leadingDeskWords = words(
  `sales office hello hi hey mail post team service services help press media jobs job legal finance accounts account
  orders order shop store partner partners partnership channel business company corp group it dev test demo web user
  guest director ceo cfo cto manager owner staff buero bureau accueil direction sede oficina escritorio welcome ask
  events event public relations pr cs insa gukje`,
)

/** Names under which states give mailboxes; `*` stands for any two letters of a country. */
export const governmentDomains = [
  ...['gov', 'mil', 'gov.*', 'mil.*', 'gob.*', 'gouv.*', 'gub.*', 'govt.*', 'go.kr', 'go.jp', 'go.th', 'go.id'],
  ...['go.ke', 'go.tz', 'go.ug', 'go.cr', 'lg.jp', 'mil.kr', 'korea.kr', 'gc.ca', 'canada.ca', 'gv.at', 'admin.ch'],
  ...['bund.de', 'bundestag.de', 'bundeswehr.org', 'bayern.de', 'nrw.de', 'hessen.de', 'sachsen.de', 'bwl.de'],
  ...['fed.us', 'state.*.us', 'police.uk', 'mod.uk', 'parliament.uk', 'nhs.uk', 'nhs.net', 'europa.eu', 'fgov.be'],
  ...['rijksoverheid.nl', 'overheid.nl', 'government.ae', 'gobierno.es', 'govern.ad', 'kormany.hu', 'nic.in', 'jus.br'],
]
