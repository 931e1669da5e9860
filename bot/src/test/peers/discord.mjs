// A Discord on loopback that nobody here wrote. Told what to do by lines of JSON, {"method": …, "args": …}, and answers each
// with one: {"result": …} or {"error": …}. The first line that it says names its addresses.
import { createInterface } from 'node:readline'
import { WebSocket } from 'ws'
import { DigitalDiscord } from 'discord-digital-twin'

// Discord itself sends these; the twin leaves them out, since discord.js does without.
const send = WebSocket.prototype.send
WebSocket.prototype.send = function (text, ...more) {
  const told = JSON.parse(text)
  if (told.t === 'READY') told.d.private_channels = []
  if (told.t === 'GUILD_CREATE') told.d.roles.forEach((role) => (role.colors = { primary_color: role.color }))
  if (told.t === 'INTERACTION_CREATE') {
    told.d.guild = { id: told.d.guild_id, locale: 'en-US', features: [] }
    told.d.authorizing_integration_owners = { 0: told.d.guild_id }
    told.d.channel.permissions = told.d.app_permissions
    told.d.channel.guild_id = told.d.guild_id
  }
  return send.call(this, JSON.stringify(told), ...more)
}

const GUILD_TEXT = 0
const ADA = '600000000000000004'

const discord = new DigitalDiscord({
  guild: { name: 'Larkspur', ownerId: ADA },
  channels: [{ name: 'sales', type: GUILD_TEXT }],
  users: [{ id: ADA, username: 'ada' }, { username: 'tom' }],
})

const own = {
  /** What was answered to an interaction, once it was. */
  async answer({ id }) {
    for (let tries = 0; tries < 200; tries++) {
      const row = await discord.prisma.interactionResponse.findUnique({ where: { interactionId: id } })
      if (row?.acknowledged) {
        return { type: row.type, messageId: row.messageId, data: row.data ? JSON.parse(row.data) : null }
      }
      await new Promise((wait) => setTimeout(wait, 50))
    }
    throw new Error('nobody answered')
  },
  /** The messages of a channel, oldest first. */
  async messages({ channelId }) {
    const rows = await discord.prisma.message.findMany({ where: { channelId }, orderBy: { id: 'asc' } })
    return rows.map((row) => ({ ...row, components: JSON.parse(row.components) }))
  },
}

function say(line) {
  process.stdout.write(JSON.stringify(line) + '\n')
}

await discord.start()
const users = await discord.prisma.user.findMany()
const channels = await discord.prisma.channel.findMany()
say({
  api: `${discord.restUrl}/v10/`,
  gateway: discord.gatewayUrl,
  token: discord.botToken,
  application: discord.botUserId,
  guild: discord.guildId,
  users: Object.fromEntries(users.map((user) => [user.username, user.id])),
  channels: Object.fromEntries(channels.map((channel) => [channel.name, channel.id])),
})

for await (const line of createInterface({ input: process.stdin })) {
  try {
    const { method, args } = JSON.parse(line)
    say({ result: (await (own[method] ?? discord[method].bind(discord))(args)) ?? null })
  } catch (failure) {
    say({ error: String(failure) })
  }
}
process.exit(0)
