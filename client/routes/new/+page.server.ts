import { agendaCards } from "$lib/prepare/agendaCards.server.ts";

export const load = () => ({ agendas: agendaCards });
