import type { Ctx } from '#kernel/context.ts'
import { on, type Reaction } from '#kernel/reaction.ts'
import { word } from '#kernel/words.ts'
import {
  accessAnswered,
  accessAsked,
  accessRequestOf,
  directorySecretEnding,
  directorySecretSettled,
  domainLapsed,
  domainVerified,
  recoveryEnded,
  recoveryWaiting,
  secretEnding,
  secretSettled,
  supportAsked,
  supportSessionOf,
  supportSettled,
} from '#modules/access/index.ts'
import { acceptanceRecorded } from '#modules/agreements/index.ts'
import {
  associationChanged,
  checkChanged,
  enrolled,
  joinAsked,
  joinDecided,
  printedPartnerId,
  resellerChanged,
  statusChanged,
} from '#modules/membership/index.ts'
import { close, closeAllBut, open } from '../inbox/commands.ts'
import {
  accessAction,
  accessKey,
  directorySecretAction,
  directorySecretKey,
  recoveryAction,
  recoveryKey,
  secretAction,
  secretKey,
  supportAction,
  supportKey,
} from './people.ts'
import { joinAction, keyOf, type news, newsOf } from './rules.ts'

type Name = keyof typeof news
/** The latest news about a thing takes the place of the earlier ones about it. */
async function tellNews(ctx: Ctx, name: Name | undefined, about: string, facts: Record<string, unknown> = {}) {
  await closeAllBut(ctx, `news:${about}:`, name ? [keyOf(name, about)] : [])
  if (name) await open(ctx, newsOf(name, about, facts))
}

/** The wish of one person, as it stands when it is heard: one that was answered meanwhile is nothing to do. */
async function askGivers(ctx: Ctx, requestId: AccessRequestId) {
  const { status, name, role, workspace } = await accessRequestOf(ctx, requestId)
  if (status === 'pending') await open(ctx, accessAction({ requestId, name, role, asksFor: workspace }))
}
/** A visit that support asks for, as it stands when it is heard. */
async function askForSupport(ctx: Ctx, sessionId: Parameters<typeof supportSessionOf>[1]) {
  const { status, staffName: name, reason, lapsesAt: dueAt } = await supportSessionOf(ctx, sessionId)
  if (status === 'asked') await open(ctx, supportAction({ sessionId, name, reason, dueAt }))
}
type AccessRequestId = Parameters<typeof accessRequestOf>[1]

const OF_ACCOUNT: Partial<Record<string, Name>> = { active: 'accountActive', suspended: 'accountSuspended' }
// biome-ignore format: a table
const OF_RESELLER: Partial<Record<string, Name>> = {
  qualified: 'resellerQualified', active: 'resellerActive', restricted: 'resellerRestricted',
}

// biome-ignore format: a table
export const reactions: Reaction[] = [
  on(enrolled,           'notifications.newsOfEnrolment',   (ctx, { globalId }) => tellNews(ctx, 'enrolled', 'enrolment', { globalId: printedPartnerId(globalId) })),
  on(statusChanged,      'notifications.newsOfAccount',     (ctx, { status }) => tellNews(ctx, OF_ACCOUNT[status], 'account')),
  on(checkChanged,       'notifications.newsOfChecks',      (ctx, { kind, status }) => tellNews(ctx, status === 'accepted' ? 'checkAccepted' : undefined, `check-${kind}`, { check: word(`kind.verification.${kind}`) })),
  on(resellerChanged,    'notifications.newsOfReseller',    (ctx, { kind, status }) => tellNews(ctx, OF_RESELLER[status], 'reseller', { kind: word(`kind.reseller.${kind}`) })),
  on(associationChanged, 'notifications.newsOfAssociation', (ctx, { locationId }) => tellNews(ctx, locationId ? 'associated' : undefined, 'association')),
  on(acceptanceRecorded, 'notifications.newsOfSignature',   (ctx, { number, signerEmail }) => tellNews(ctx, 'agreementSigned', 'agreement', { number, signer: signerEmail })),
  on(domainLapsed,       'notifications.newsOfLapse',       (ctx, { id, name }) => tellNews(ctx, 'domainLapsed', `domain-${id}`, { domain: name })),
  on(domainVerified,     'notifications.newsOfProof',       (ctx, { id }) => tellNews(ctx, undefined, `domain-${id}`)),
  on(joinAsked,          'notifications.joinAsked',         (ctx, { joinId }) => open(ctx, joinAction(joinId))),
  on(accessAsked,        'notifications.accessAsked',       (ctx, { requestId }) => askGivers(ctx, requestId)),
  on(accessAnswered,     'notifications.accessAnswered',    (ctx, { requestId }) => close(ctx, accessKey(requestId))),
  on(recoveryWaiting,    'notifications.recoveryWaiting',   (ctx, facts) => open(ctx, recoveryAction(facts))),
  on(recoveryEnded,      'notifications.recoveryEnded',     (ctx, { recoveryId }) => close(ctx, recoveryKey(recoveryId))),
  on(secretEnding,       'notifications.secretEnding',      (ctx, facts) => open(ctx, secretAction(facts))),
  on(secretSettled,      'notifications.secretSettled',     (ctx, { id }) => close(ctx, secretKey(id))),
  on(directorySecretEnding,  'notifications.directorySecretEnding',  (ctx, facts) => open(ctx, directorySecretAction(facts))),
  on(directorySecretSettled, 'notifications.directorySecretSettled', (ctx, { id }) => close(ctx, directorySecretKey(id))),
  on(supportAsked,       'notifications.supportAsked',      (ctx, { sessionId }) => askForSupport(ctx, sessionId)),
  on(supportSettled,     'notifications.supportSettled',    (ctx, { sessionId }) => close(ctx, supportKey(sessionId))),
  on(joinDecided,        'notifications.joinDecided',       (ctx, { joinId }) => close(ctx, `join:${joinId}`)),
]
