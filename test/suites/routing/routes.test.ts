/** Routes over all protocols: OSPF with areas and external routes, static routes, what BGP puts into the table. */
import { describe } from 'mocha';
import './network.ts';
import { recordedRoutes } from './recorded-routes.ts';

describe('routes of all protocols', () => recordedRoutes('routes'));
