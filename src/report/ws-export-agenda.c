/* ws-export-agenda.c — the agenda as data, with what was planned and what it took.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * As it stood at the last key of the clock. The facilitator's notes are for the facilitator alone: they are there only in
 * the internal edition, as in every other document. */

#include "ws-export-private.h"

#include "ws-agenda.h"

/* One block: its fields but for the notes. */
static void
add_block (JsonBuilder *builder,
           gpointer     block,
           gboolean     internal)
{
  guint n;
  g_autofree GParamSpec **properties = g_object_class_list_properties (G_OBJECT_GET_CLASS (block), &n);

  json_builder_begin_object (builder);
  for (guint i = 0; i < n; i++)
    if (internal || !g_str_equal (properties[i]->name, "instructions"))
      ws_export_add_field (builder, block, properties[i]);
  json_builder_end_object (builder);
}

/* How the agenda ran, without what only this computer's clock needs. */
static void
add_run (JsonBuilder *builder,
         WsWorkshop  *workshop)
{
  static const char *const states[] = { "not begun", "running", "paused", "finished" };
  g_autoptr (WsAgenda) agenda = ws_agenda_read (workshop);
  const struct { const char *name; gint64 time; } times[] = {
    { "begun", agenda->begun }, { "ended", agenda->ended }, { "planned-from", agenda->begun > 0 ? agenda->from : 0 },
    { "planned-to", agenda->begun > 0 ? agenda->planned_end : 0 },
  };

  json_builder_set_member_name (builder, "run");
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "state");
  json_builder_add_string_value (builder, states[agenda->state]);
  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      json_builder_set_member_name (builder, times[i].name);
      json_builder_add_int_value (builder, times[i].time);
    }
  json_builder_end_object (builder);
}

void
ws_export_add_agenda (JsonBuilder *builder,
                      WsWorkshop  *workshop,
                      gboolean     internal)
{
  GListModel *blocks = ws_workshop_get_blocks (workshop);

  json_builder_set_member_name (builder, "blocks");
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (blocks); i++)
    {
      g_autoptr (GObject) block = g_list_model_get_item (blocks, i);
      add_block (builder, block, internal);
    }
  json_builder_end_array (builder);
  add_run (builder, workshop);
}

/**
 * ws_export_agenda_to_csv:
 * @length: (out): in bytes
 *
 * Returns: (transfer full): one row for each block, in their order: when it began or will begin, title, the title of the block
 * it is a part of, kind, minutes now and as planned, and minutes that it took ("" where it was not held)
 */
char *
ws_export_agenda_to_csv (WsWorkshop *workshop,
                         gboolean    internal,
                         gsize      *length)
{
  static const char *const header[] = { "time", "title", "part of", "kind", "minutes", "planned", "actual", "tables", "responsible",
                                        "objective", "materials", "notes", NULL };
  static const char *const without_notes[] = { "time", "title", "part of", "kind", "minutes", "planned", "actual", "tables",
                                               "responsible", "objective", "materials", NULL };
  g_autoptr (WsCsvWriter) writer = ws_csv_writer_new (',', WS_CSV_GUARD);
  g_autoptr (WsAgenda) agenda = ws_agenda_read (workshop);

  ws_csv_writer_append_row (writer, internal ? header : without_notes);
  for (guint i = 0; i < agenda->n; i++)
    {
      const WsSlot *slot = &agenda->slots[i];
      WsAgendaBlock *block = ws_agenda_get_block (agenda, i);
      WsAgendaBlock *parent = ws_agenda_get_block (agenda, slot->parent);
      g_autofree char *time = ws_agenda_time_text (agenda, slot->start);
      int planned = ws_agenda_block_get_planned (block);

      ws_csv_writer_add_text (writer, slot->state == WS_SLOT_SKIPPED ? "" : time);
      ws_csv_writer_add_text (writer, ws_agenda_block_get_title (block));
      ws_csv_writer_add_text (writer, parent != NULL ? ws_agenda_block_get_title (parent) : "");
      ws_csv_writer_add_text (writer, ws_agenda_block_get_text (block, WS_AGENDA_BLOCK_KIND));
      ws_csv_writer_add_number (writer, slot->minutes);
      if (planned >= 0)
        ws_csv_writer_add_number (writer, planned);
      else
        ws_csv_writer_add_text (writer, "");
      if (slot->started > 0 && slot->n_children == 0)
        ws_csv_writer_add_number (writer, (slot->actual + 30000) / 60000);
      else
        ws_csv_writer_add_text (writer, "");
      ws_csv_writer_add_number (writer, ws_agenda_block_get_number (block, WS_AGENDA_BLOCK_DESKS));
      ws_csv_writer_add_text (writer, ws_agenda_block_get_text (block, WS_AGENDA_BLOCK_RESPONSIBLE));
      ws_csv_writer_add_text (writer, ws_agenda_block_get_text (block, WS_AGENDA_BLOCK_OBJECTIVE));
      ws_csv_writer_add_text (writer, ws_agenda_block_get_text (block, WS_AGENDA_BLOCK_MATERIALS));
      if (internal)
        ws_csv_writer_add_text (writer, ws_agenda_block_get_text (block, WS_AGENDA_BLOCK_INSTRUCTIONS));
      ws_csv_writer_end_row (writer);
    }
  return ws_csv_writer_finish (writer, length);
}
