import { prisma } from '#app/db/client.server.ts'
import { readPrepared } from '#app/db/prepared.server.ts'
import type { LoginRecord } from './login-record.ts'
import type { SessionTimes } from './session-limits.ts'

export type StoredSession = SessionTimes & { userId: bigint; login: LoginRecord }

/**
 * Everything a request needs to know about who asks, in one statement: session, user, memberships, the company in use
 * with its ancestors (nearest first) and segments (its own, else the nearest ancestor's), and how many lines the cart
 * has, which the frame of every page shows. A disabled user, a member
 * that was deactivated and a closed company are as if they were not there.
 */
export async function findStoredSession(sessionId: string): Promise<StoredSession | null> {
  const [row] = await readPrepared<{ found: string }>(prisma, storedSessionSql, sessionId)
  if (!row) return null
  const { userId, lastSeenAt, expiresAt, absoluteExpiresAt, login }: SessionJson = JSON.parse(
    row.found,
  )
  return {
    userId: BigInt(userId),
    lastSeenAt: new Date(lastSeenAt),
    expiresAt: new Date(expiresAt),
    absoluteExpiresAt: new Date(absoluteExpiresAt),
    login,
  }
}

type SessionJson = Record<keyof SessionTimes | 'userId', string> & { login: LoginRecord }

/** $1 the session's id. */
const storedSessionSql = `
    WITH RECURSIVE login AS (
      SELECT s.user_id, s.company_id, s.impersonator_id, s.last_seen_at, s.absolute_expires_at,
             LEAST(s.expires_at, s.absolute_expires_at) AS expires_at,
             u.name, u.email, u.locale, u.staff_role
      FROM session s JOIN users u ON u.id = s.user_id
      WHERE s.id = $1 AND u.status = 'active'
        AND (s.impersonator_id IS NULL OR EXISTS (
          SELECT 1 FROM users i WHERE i.id = s.impersonator_id AND i.status = 'active' AND i.staff_role IS NOT NULL))
    ), membership AS (
      SELECT k.role, c.id, c.code, c.name, c.currency, c.parent_id, c.id = l.company_id AS chosen
      FROM login l JOIN contact k ON k.user_id = l.user_id JOIN company c ON c.id = k.company_id
      WHERE k.active AND k.accepted_at IS NOT NULL AND c.status <> 'closed' AND l.staff_role IS NULL
    ), in_use AS (
      SELECT * FROM membership ORDER BY chosen DESC NULLS LAST, name, id LIMIT 1
    ), lineage AS (
      SELECT id, parent_id, 0 AS depth FROM in_use
      UNION ALL
      SELECT p.id, p.parent_id, l.depth + 1 FROM lineage l JOIN company p ON p.id = l.parent_id WHERE l.depth < 20
    ), segmented AS (
      -- Company by company: joined, the planner reads all there are for the thirty ancestors that it expects.
      SELECT s.ids FROM (
        SELECT l.depth, (SELECT array_agg(cs.segment_id::text ORDER BY cs.segment_id)
          FROM company_segment cs WHERE cs.company_id = l.id) AS ids FROM lineage l) s
      WHERE s.ids IS NOT NULL ORDER BY s.depth LIMIT 1
    )
    SELECT json_build_object('userId', l.user_id::text, 'lastSeenAt', l.last_seen_at, 'expiresAt', l.expires_at,
           'absoluteExpiresAt', l.absolute_expires_at, 'login', json_build_object(
             'userId', l.user_id::text, 'name', l.name, 'email', l.email, 'locale', l.locale,
             'staffRole', l.staff_role, 'impersonatorId', l.impersonator_id::text,
             'company', (SELECT json_build_object(
               'role', c.role, 'cartLines', (SELECT count(*) FROM cart t JOIN cart_line i ON i.cart_id = t.id
                 WHERE t.company_id = c.id AND t.user_id = l.user_id AND t.status = 'open'), 'id', c.id::text, 'code', c.code, 'name', c.name, 'currency', c.currency,
               'ancestorIds', COALESCE((SELECT json_agg(a.id::text ORDER BY a.depth) FROM lineage a WHERE a.depth > 0), '[]'),
               'segmentIds', COALESCE((SELECT to_json(g.ids) FROM segmented g), '[]')) FROM in_use c),
             'companies', COALESCE((SELECT json_agg(json_build_object('id', m.id::text, 'code', m.code, 'name', m.name)
               ORDER BY m.name, m.id) FROM membership m), '[]')
           ))::text AS found
    FROM login l`
