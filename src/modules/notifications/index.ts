/** What others may use of notifications: what brings a company's actions up to date (seeding, repairs). */
export { refreshActions } from './actions/commands.ts'
export { tellDesk } from './desk/commands.ts'
export { close as closeItem, type Draft, open as openItem } from './inbox/commands.ts'
