import '#modules/vocabulary.ts'
import { words as access } from './access.ts'
import { words as agreements } from './agreements.ts'
import { words as associations } from './associations.ts'
import { words as audit } from './audit.ts'
import { words as benefits } from './benefits.ts'
import { words as catalog } from './catalog.ts'
import { words as catalogDesk } from './catalogDesk.ts'
import { words as customers } from './customers.ts'
import { words as customerUsers } from './customerUsers.ts'
import { words as enrolment } from './enrolment.ts'
import { words as founding } from './founding.ts'
import { words as groups } from './groups.ts'
import { words as help } from './help.ts'
import { words as levels } from './levels.ts'
import { words as levelsDesk } from './levelsDesk.ts'
import { words as membership } from './membership.ts'
import { words as migration } from './migration.ts'
import { words as orders } from './orders.ts'
import { words as ordersDesk } from './ordersDesk.ts'
import { words as people } from './people.ts'
import { words as programmes } from './programmes.ts'
import { words as provisioner } from './provisioner.ts'
import { words as provisioning } from './provisioning.ts'
import { words as relationships } from './relationships.ts'
import { words as structure } from './structure.ts'
import { words as subscriptions } from './subscriptions.ts'
import { words as support } from './support.ts'
import { words as terms } from './terms.ts'
import { words as tokens } from './tokens.ts'
import { words as transfers } from './transfers.ts'
import { words as verifications } from './verifications.ts'
import { words as vettings } from './vettings.ts'
import { words as webhooks } from './webhooks.ts'

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
