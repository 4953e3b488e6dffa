import { inTenant } from '#kernel/context.ts'
import { addMember, createTenant, keepNetworkSetting, makePerson, vendorOf } from '#modules/access/index.ts'
import { inNetworkOf } from '#worker/worker.ts'
import type { DemoNeeds } from './demo.ts'
import { VENDOR, vendorUsers } from './network.ts'

/** Fills an empty database with the demo network, once; a database with a vendor is left as it is. */
export async function seed(needs: DemoNeeds) {
  await inNetworkOf(needs)(async (ctx) => {
    if (await vendorOf(ctx)) return
    const vendor = await createTenant(ctx, { name: VENDOR.name, kind: 'vendor', country: VENDOR.country })
    for (const { name, email, password, roles } of vendorUsers) {
      const person = await makePerson(ctx, { name, email, password, language: 'en' })
      const grants = roles.map((role) => ({ role, scope: 'organisation', scopeId: null }) as const)
      await addMember(inTenant(ctx, vendor.id), { userId: person.id, grants })
    }
    await keepNetworkSetting(ctx, { key: 'demo', value: true })
  })
}
