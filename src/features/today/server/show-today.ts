import type { z } from 'zod';
import { countSeenYears } from '#features/lists/server/public.ts';
import { findRegion } from '#features/registry/server/public.ts';
import { dayOf } from '#kernel/day.ts';
import type { Scope } from '#kernel/territory.ts';
import type { Ctx } from '#platform/http/context.ts';
import type { todayContract } from '../contract.ts';
import { byDueDay, daysUntil, urgencyOf } from '../domain/urgency.ts';
import { findOnlySchool } from './store.ts';

type Shown = z.input<typeof todayContract.show.output>;

const MOST_NEWS = 6;

export async function showToday(ctx: Ctx): Promise<Shown> {
  const today = dayOf(ctx.now());
  const scopes = openScopes(ctx);
  return {
    today,
    cards: await gatherCards(ctx, scopes, today),
    news: await gatherNews(ctx, scopes),
    territory: await describeTerritory(ctx, scopes),
  };
}

type ScopeOf = (verb: string) => Promise<Scope | null>;

/** Each verb is judged once. */
function openScopes(ctx: Ctx): ScopeOf {
  const judged = new Map<string, Promise<Scope | null>>();
  return (verb) => {
    const known = judged.get(verb) ?? ctx.scopeFor(verb);
    judged.set(verb, known);
    return known;
  };
}

async function gatherCards(ctx: Ctx, scopeOf: ScopeOf, today: string): Promise<Shown['cards']> {
  const cards: Shown['cards'] = [];
  for (const part of ctx.hooks.today) {
    const scope = part.verb === null ? ctx.scope : await scopeOf(part.verb);
    if (scope === null) continue;
    for (const { kind, dueOn, facts, to } of await part.cards({ ...ctx, scope })) {
      const days = dueOn === null ? null : daysUntil(dueOn, today);
      cards.push({ kind, dueOn, urgency: urgencyOf(dueOn, today), days, facts: { ...facts }, to });
    }
  }
  return byDueDay(cards);
}

async function gatherNews(ctx: Ctx, scopeOf: ScopeOf): Promise<Shown['news']> {
  const news: Shown['news'] = [];
  for (const part of ctx.hooks.news) {
    const scope = await scopeOf(part.verb);
    if (scope === null) continue;
    const lines = await part.lines({ ...ctx, scope });
    news.push(...lines.map(({ on, kind, facts, to }) => ({ on, kind, facts: { ...facts }, to })));
  }
  return news.toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0)).slice(0, MOST_NEWS);
}

async function describeTerritory(ctx: Ctx, scopeOf: ScopeOf): Promise<Shown['territory']> {
  const { db } = ctx;
  const schools = await scopeOf('registry.region');
  const lists = await scopeOf('lists.years');
  const region = schools === null ? null : await findRegion(db, schools);
  const years = lists === null ? [] : await countSeenYears({ ...ctx, scope: lists });
  return {
    schools: region?.schools ?? 0,
    school: schools === null ? null : await findOnlySchool(db, schools),
    list: years[0] ?? null,
  };
}
