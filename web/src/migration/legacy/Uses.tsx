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
import styles from '../migration.module.css'

const WHERE = '/help/leaving-the-legacy-centre/where-the-tools-are-now'
/** The nine uses of the old centre (domain.md 3.1), each with its page here, or the article about it where a stranger could not open the page. */
// biome-ignore format: a table
const uses = [
  ['accounts',      IconUsers,         '/help/account-settings/people-and-roles'],
  ['customers',     IconUsersGroup,    '/help/selling/reseller-programme'],
  ['partners',      IconLink,          '/help/selling/reseller-tenant'],
  ['incentives',    IconCash,          WHERE],
  ['membership',    IconAward,         WHERE],
  ['subscriptions', IconRefresh,       WHERE],
  ['billing',       IconCreditCard,    WHERE],
  ['support',       IconHelp,          '/help'],
  ['marketplace',   IconBuildingStore, '/help/leaving-the-legacy-centre/marketplace-account-and-partner-id'],
] as const satisfies readonly (readonly [string, Icon, string])[]

/** What moved where. */
export const Uses = () => (
  <div className={styles.remarks}>
    <p className={styles.about}>{say('migration.legacy.uses.text')}</p>
    <ul className={styles.cards}>
      {uses.map(([name, Sign, to]) => (
        <li key={name}>
          <h3>
            <Sign size={18} stroke={1.7} aria-hidden />
            <Link to={to as string}>{say(`migration.legacy.use.${name}`)}</Link>
          </h3>
          <p>{say(`migration.legacy.use.${name}.now`)}</p>
        </li>
      ))}
    </ul>
  </div>
)
