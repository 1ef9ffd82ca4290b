import type { Handler } from '#parties/handler.ts'
import { type Path, routes } from '#routes.ts'
import { type ApiModule, type ApiRoute, openApi } from './openapi.ts'

const path = '/api/v1/openapi.json'

const modules = import.meta.glob<ApiModule>(['../**/*.api.ts', '!./openapi.api.ts'], {
  eager: true,
})

/** The routes of the API as the one list has them. */
const apiRoutes = (): ApiRoute[] =>
  (Object.keys(routes) as Path[])
    .filter((one) => one.startsWith('/api/v1/') && one !== path)
    .map((one) => ({
      path: one,
      isPublic: routes[one].for === 'public',
      module: modules[`../${routes[one].module}`] ?? {},
    }))

/** The document by which others make clients; everyone may read it. */
export const get: Handler<typeof path> = async ({ context: { installation } }) =>
  Response.json(openApi(apiRoutes(), installation.baseUrl), {
    headers: { 'Cache-Control': 'public, max-age=300' },
  })
