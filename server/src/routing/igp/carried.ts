/** Notes on connected routes which protocols run on their interfaces. */
import { maskPrefix } from '../../net/prefix.ts';
import { type Rib, setRoute } from '../rib.ts';
import type { Port } from './links.ts';

export function noteCarried(rib: Rib, ports: readonly Port[], protocol: string, process: string): void {
  for (const { prefix } of ports) {
    const route = rib.routes.get(maskPrefix(prefix))?.find(other => other.protocol === 'connected');
    if (route) setRoute(rib, { ...route, carriedBy: [...(route.carriedBy ?? []), { protocol, process }] });
  }
}
