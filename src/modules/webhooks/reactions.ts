/** What is heard for those who want to be told. */
export { reactions } from './deliveries/reactions.ts'
