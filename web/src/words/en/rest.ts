import '#modules/vocabulary.ts'
import { words as groups } from '../../access/groups/words.ts'
import { words as people } from '../../access/peopleWords.ts'
import { words as provisioning } from '../../access/provisioning/words.ts'
import { words as support } from '../../access/supportWords.ts'
import { words as tokens } from '../../access/tokens/words.ts'
import { words as access } from '../../access/words.ts'
import { words as agreements } from '../../agreements/words.ts'
import { words as associations } from '../../associations/words.ts'
import { words as audit } from '../../audit/words.ts'
import { words as benefits } from '../../benefits/words.ts'
import { words as catalogDesk } from '../../catalog/desk/words.ts'
import { words as catalog } from '../../catalog/words.ts'
import { words as customerUsers } from '../../customers/users/words.ts'
import { words as vettings } from '../../customers/vettings/words.ts'
import { words as customers } from '../../customers/words.ts'
import { words as enrolment } from '../../enrolment/words.ts'
import { words as founding } from '../../founding/words.ts'
import { words as help } from '../../help/words.ts'
import { words as levelsDesk } from '../../levels/desk/words.ts'
import { words as levels } from '../../levels/words.ts'
import { words as structure } from '../../membership/structure/words.ts'
import { words as membership } from '../../membership/words.ts'
import { words as migration } from '../../migration/words.ts'
import { words as ordersDesk } from '../../orders/desk/words.ts'
import { words as orders } from '../../orders/words.ts'
import { words as programmes } from '../../programmes/words.ts'
import { words as relationships } from '../../relationships/words.ts'
import { words as provisioner } from '../../subscriptions/provisioner/words.ts'
import { words as transfers } from '../../subscriptions/transfers/words.ts'
import { words as subscriptions } from '../../subscriptions/words.ts'
import { words as terms } from '../../terms/words.ts'
import { words as verifications } from '../../verifications/words.ts'
import { words as webhooks } from '../../webhooks/words.ts'

/** What every other page says: here a new folder gets its line. */
export const words = {
  ...access,
  ...agreements,
  ...associations,
  ...audit,
  ...benefits,
  ...catalog,
  ...catalogDesk,
  ...customers,
  ...customerUsers,
  ...enrolment,
  ...founding,
  ...groups,
  ...help,
  ...levels,
  ...levelsDesk,
  ...membership,
  ...migration,
  ...orders,
  ...ordersDesk,
  ...people,
  ...programmes,
  ...provisioner,
  ...provisioning,
  ...relationships,
  ...structure,
  ...subscriptions,
  ...support,
  ...terms,
  ...tokens,
  ...transfers,
  ...verifications,
  ...vettings,
  ...webhooks,
}
