/** Actions that come from people: somebody asks for a role, for a company without admins, or a program's key runs out. */
import type { Role } from '#kernel/permissions.ts'
import { permissions } from '#kernel/permissions.ts'
import { type Said, spoken, word } from '#kernel/words.ts'
import { giversOf } from '#modules/access/index.ts'
import type { Draft } from '../inbox/commands.ts'

const workspace = 'accountSettings'
type Asking = { requestId: string; name: string; role: Role; asksFor: string }

/** A colleague asks for a role: an action for exactly those who may give it, closed by the answer. */
export const accessAction = ({ requestId, name, role, asksFor }: Asking): Draft => ({
  ...{ kind: 'recommended', workspace, code: 'access.asked', dueAt: null } as const,
  roles: giversOf([role]),
  key: accessKey(requestId),
  ...said(
    { en: '{name} asks for “{role}”', ko: '{name} 님이 “{role}” 역할을 요청했어요.' },
    { en: 'It opens {space} to them. Grant it, or decline it with a reason.', ko: '{space} 작업 영역을 열기 위한 요청이에요. 역할을 주거나 이유를 적어 거절해 주세요.' },
    { name, role: word(`role.${role}`), space: word(`workspace.${asksFor}`) },
  ),
  link: '/account/access-requests',
}) // biome-ignore format: sentences
export const accessKey = (requestId: string) => `access:${requestId}`

/** Somebody becomes admin in three days unless an admin objects: nobody can put that away unread. */
export const recoveryAction = ({ recoveryId, name, dueAt }: { recoveryId: string; name: string; dueAt: string }): Draft => ({
  ...{ kind: 'mandatory', workspace, code: 'recovery.waiting', dueAt: new Date(dueAt) } as const,
  roles: [...permissions['recoveries:answer'].roles],
  key: recoveryKey(recoveryId),
  ...said(
    { en: '{name} asks to become a global admin of your company', ko: '{name} 님이 회사의 전역 관리자 권한을 요청했어요.' },
    { en: 'The domain is proven. Unless an admin objects in time, it happens by itself.', ko: '도메인은 이미 확인되었어요. 기한 안에 이의를 제기하지 않으면 자동으로 처리돼요.' },
    { name },
  ),
  link: '/account/recovery',
}) // biome-ignore format: sentences
export const recoveryKey = (recoveryId: string) => `recovery:${recoveryId}`

/** The vendor's support asks to come in: whoever may allow it answers, and the answer, or the end of the wish, closes it. */
export const supportAction = ({ sessionId, name, reason, dueAt }: { sessionId: string; name: string; reason: string; dueAt: Date }): Draft => ({
  ...{ kind: 'recommended', workspace, code: 'support.asked', dueAt } as const,
  roles: [...permissions['supportAccess:allow'].roles],
  key: supportKey(sessionId),
  ...said(
    { en: '{name} of the vendor’s support asks to act for your company', ko: '벤더 지원팀 {name} 님이 대리 접속을 요청했어요.' },
    { en: 'Reason: “{reason}” Nothing opens before you allow it.', ko: '이유: “{reason}” 허용하기 전에는 아무것도 열리지 않아요.' },
    { name, reason },
  ),
  link: '/account/support',
}) // biome-ignore format: sentences
export const supportKey = (sessionId: string) => `support:${sessionId}`

/** The secret of a program runs out: whoever may make a new one should, in time. */
export const secretAction = ({ id, name, days }: { id: string; name: string; days: number }): Draft => ({
  ...{ kind: 'recommended', workspace, code: 'app.secretEnding', dueAt: null } as const,
  roles: [...permissions['apps:manage'].roles],
  key: secretKey(id),
  ...said(
    days === 0
      ? { en: 'The secret of “{name}” has run out', ko: '“{name}”의 비밀 키가 만료되었어요.' }
      : { en: 'The secret of “{name}” runs out within {days|a day|# days}', ko: '“{name}”의 비밀 키가 {days}일 안에 만료돼요.' },
    { en: 'Make a new one; the old one goes on for 24 hours while it still opens.', ko: '새 비밀 키를 만들어 주세요. 만료 전에 바꾸면 이전 키도 24시간 동안 함께 쓸 수 있어요.' },
    { name, days },
  ),
  link: '/account/apps',
}) // biome-ignore format: sentences
export const secretKey = (id: string) => `app-secret:${id}`

/** The secret of the company's directory runs out: nobody new arrives after it, and nobody who leaves goes. */
export const directorySecretAction = ({ id, name, days }: { id: string; name: string; days: number }): Draft => ({
  ...{ kind: 'recommended', workspace, code: 'provisioningSecret.ending', dueAt: null } as const,
  roles: [...permissions['provisioning:manage'].roles],
  key: directorySecretKey(id),
  ...said(
    days === 0
      ? { en: 'The secret of your directory, “{name}”, has run out', ko: '디렉터리의 “{name}” 비밀 키가 만료되었어요.' }
      : { en: 'The secret of your directory, “{name}”, runs out within {days|a day|# days}', ko: '디렉터리의 “{name}” 비밀 키가 {days}일 안에 만료돼요.' },
    { en: 'Make a new one, give it to the directory, and revoke this one.', ko: '새 비밀 키를 만들어 디렉터리에 입력하고 이 키를 폐기해 주세요.' },
    { name, days },
  ),
  link: '/account/provisioning',
}) // biome-ignore format: sentences
export const directorySecretKey = (id: string) => `directory-secret:${id}`

const said = (title: Said, body: Said, facts: Record<string, unknown>) => ({
  title: spoken(title, facts),
  body: spoken(body, facts),
})
