# One image for Vigil's processes; docker-compose.yml says which of them a container runs.
FROM node:20.20-bookworm-slim AS build
WORKDIR /vigil
COPY . .
RUN npm ci --no-audit --no-fund --ignore-scripts && NX_DAEMON=false npx nx run-many -t build && npm prune --omit=dev --ignore-scripts

FROM node:20.20-bookworm-slim
WORKDIR /vigil
COPY --from=build /vigil /vigil
USER node
ENV NODE_ENV=production NODE_OPTIONS=--enable-source-maps
