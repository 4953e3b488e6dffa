import {
  type Icon,
  IconAward,
  IconBuildingStore,
  IconCash,
  IconCreditCard,
  IconHelp,
  IconLink,
  IconRefresh,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { say } from '../../kit/say.ts'
import { mayOf, useMeOrStranger } from '../../kit/useMe.ts'
import styles from '../migration.module.css'

const WHERE = '/help/leaving-the-legacy-centre/where-the-tools-are-now'
/** The nine uses of the old centre (domain.md 3.1): the article about each, by which words an old address is known, and its page for whoever may open it. */
// biome-ignore format: a table
const uses = [
  ['accounts',      IconUsers,         '/help/account-settings/people-and-roles', /user|account|profile|contact|role|location/, '/account', 'account:read'],
  ['customers',     IconUsersGroup,    '/help/selling/reseller-programme', /customer/],
  ['partners',      IconLink,          '/help/selling/reseller-tenant', /partner|reseller|associat/],
  ['incentives',    IconCash,          WHERE, /incentive|earning|rebate/],
  ['membership',    IconAward,         '/help/your-company/membership-and-scores', /membership|benefit|level|competenc|certif|score|renew/, '/membership', 'membership:read'],
  ['subscriptions', IconRefresh,       WHERE, /subscri|licen[cs]e|order/],
  ['billing',       IconCreditCard,    WHERE, /bill|invoice|pay/],
  ['support',       IconHelp,          '/help', /support|help|ticket/],
  ['marketplace',   IconBuildingStore, '/help/leaving-the-legacy-centre/marketplace-account-and-partner-id', /market|offer|publish/],
] as const satisfies readonly (readonly [string, Icon, string, RegExp, string?, string?])[]
/** Words of an address that say more than others come first. */
const tellingFirst = [...uses].reverse()

/** What moved where; the use an old address was for is marked. */
export function Uses({ deep = '' }: { deep?: string | undefined }) {
  const there = useMeOrStranger()
  const meant = tellingFirst.find(([, , , words]) => words.test(deep.toLowerCase()))?.[0]
  return (
    <div className={styles.remarks}>
      <p className={styles.about}>{say('migration.legacy.uses.text')}</p>
      <ul className={styles.cards}>
        {uses.map(([name, Sign, article, , page, may]) => (
          <li key={name} data-meant={name === meant || undefined}>
            <h3>
              <Sign size={18} stroke={1.7} aria-hidden />
              <Link to={there && page && mayOf(there)(may) ? page : (article as string)}>
                {say(`migration.legacy.use.${name}`)}
              </Link>
            </h3>
            <p>{say(`migration.legacy.use.${name}.now`)}</p>
            {name === meant && <small>{say('migration.legacy.use.meant')}</small>}
          </li>
        ))}
      </ul>
    </div>
  )
}
