/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit-plan-list.h"

#include <glib/gi18n.h>

#include "kit-config.h"
#include "kit-plan-item.h"
#include "kit-words.h"

struct _KitPlanList
{
  AdwPreferencesGroup parent_instance;

  GtkListBox *list;

  KitRole *role;
  GListStore *items;
  gboolean empty;
};

enum
{
  PROP_0,
  PROP_ROLE,
  PROP_EMPTY,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (KitPlanList, kit_plan_list, ADW_TYPE_PREFERENCES_GROUP)

static char *
describe_time (guint minutes, guint role_minutes)
{
  if (minutes == 0)
    return g_strdup ("");
  if (role_minutes == 0)
    return kit_words_minutes (minutes);

  /* Translators: the time the planned questions take, and the time there is */
  return g_strdup_printf (
    ngettext ("%u of %u minute", "%u of %u minutes", role_minutes), minutes, role_minutes);
}

static void
update (KitPlanList *self)
{
  const guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  guint n_planned = 0;
  guint minutes = 0;
  g_autofree char *count = NULL;
  g_autofree char *time = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (KitPlanItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      if (!kit_plan_item_get_planned (item))
        continue;
      n_planned++;
      minutes += kit_question_get_minutes (kit_plan_item_get_question (item));
    }

  count = g_strdup_printf (
    ngettext ("%u of %u question", "%u of %u questions", n_items), n_planned, n_items);
  time = describe_time (minutes, self->role != NULL ? kit_role_get_minutes (self->role) : 0);
  text = kit_words_join (count, time, NULL);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), text);
  if (self->empty != (n_planned == 0))
    {
      self->empty = n_planned == 0;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EMPTY]);
    }
}

static void
move_item (KitPlanList *self, guint from, guint to)
{
  g_autoptr (KitPlanItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), from);
  const guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->items));

  if (item == NULL || to >= n_items || from == to)
    return;

  g_list_store_remove (self->items, from);
  g_list_store_insert (self->items, to, item);
  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, to)));
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint keyval,
                guint keycode,
                GdkModifierType state,
                KitPlanList *self)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  const int index = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));

  if ((state & gtk_accelerator_get_default_mod_mask ()) != GDK_ALT_MASK)
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_Up && index > 0)
    move_item (self, index, index - 1);
  else if (keyval == GDK_KEY_Down)
    move_item (self, index, index + 1);
  else if (keyval != GDK_KEY_Up)
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

static GdkContentProvider *
drag_prepare_cb (GtkDragSource *source, double x, double y, GtkListBoxRow *row)
{
  return gdk_content_provider_new_typed (KIT_TYPE_PLAN_ITEM,
                                         g_object_get_data (G_OBJECT (row), "item"));
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, KitPlanList *self)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  guint from;

  if (!g_list_store_find (self->items, g_value_get_object (value), &from))
    return FALSE;

  move_item (self, from, gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)));
  return TRUE;
}

static void
add_controllers (KitPlanList *self, GtkWidget *row)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (KIT_TYPE_PLAN_ITEM, GDK_ACTION_MOVE);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (row, keys);
  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (drag_prepare_cb), row);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (source));
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (target));
}

static void
update_checked (KitPlanItem *item, GParamSpec *pspec, GtkAccessible *row)
{
  gtk_accessible_update_state (
    row, GTK_ACCESSIBLE_STATE_CHECKED, (int) kit_plan_item_get_planned (item), -1);
}

/* Only to be seen and clicked at: for everybody else the row is the box. */
static GtkWidget *
create_check (KitPlanItem *item)
{
  GtkWidget *check =
    g_object_new (GTK_TYPE_CHECK_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_NONE, NULL);

  gtk_widget_set_can_focus (check, FALSE);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (check, !kit_plan_item_get_kept (item));
  g_object_bind_property (
    item, "planned", check, "active", G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  return check;
}

static GtkWidget *
create_handle (void)
{
  GtkWidget *handle = gtk_image_new_from_icon_name ("list-drag-handle-symbolic");

  gtk_widget_add_css_class (handle, "dimmed");
  gtk_widget_set_tooltip_text (handle, _ ("Drag, or press Alt+Up and Alt+Down, to move"));
  return handle;
}

static char *
describe (KitPlanList *self, KitPlanItem *item)
{
  KitQuestion *question = kit_plan_item_get_question (item);
  const guint minutes = kit_question_get_minutes (question);
  g_autofree char *time = minutes > 0 ? kit_words_minutes (minutes) : g_strdup ("");
  /* Translators: of a question in an interview that has a rating or a note already */
  const char *begun = kit_plan_item_get_kept (item) ? _ ("Begun") : "";

  return kit_words_join (kit_role_get_skill_name (self->role, question), time, begun, NULL);
}

static GtkWidget *
create_row (gpointer object, gpointer data)
{
  KitPlanList *self = KIT_PLAN_LIST (data);
  KitPlanItem *item = KIT_PLAN_ITEM (object);
  const char *title = kit_words_question (kit_plan_item_get_question (item));
  g_autofree char *subtitle = describe (self, item);
  GtkWidget *row =
    g_object_new (ADW_TYPE_ACTION_ROW, "accessible-role", GTK_ACCESSIBLE_ROLE_CHECKBOX, NULL);
  GtkWidget *check = create_check (item);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), create_handle ());
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  gtk_accessible_update_property (
    GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_READ_ONLY, kit_plan_item_get_kept (item), -1);
  g_signal_connect_object (
    item, "notify::planned", G_CALLBACK (update_checked), row, G_CONNECT_DEFAULT);
  update_checked (item, NULL, GTK_ACCESSIBLE (row));
  g_object_set_data_full (G_OBJECT (row), "item", g_object_ref (item), g_object_unref);
  add_controllers (self, row);
  return row;
}

static gboolean
kit_plan_list_grab_focus (GtkWidget *widget)
{
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (KIT_PLAN_LIST (widget)->list, 0);

  return first != NULL && gtk_widget_grab_focus (GTK_WIDGET (first));
}

static void
kit_plan_list_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  KitPlanList *self = KIT_PLAN_LIST (object);

  switch (prop_id)
    {
    case PROP_ROLE:
      g_value_set_object (value, self->role);
      break;
    case PROP_EMPTY:
      g_value_set_boolean (value, self->empty);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_plan_list_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_ROLE:
      kit_plan_list_set_role (KIT_PLAN_LIST (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
kit_plan_list_dispose (GObject *object)
{
  KitPlanList *self = KIT_PLAN_LIST (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), KIT_TYPE_PLAN_LIST);
  g_clear_object (&self->items);
  g_clear_object (&self->role);

  G_OBJECT_CLASS (kit_plan_list_parent_class)->dispose (object);
}

static void
kit_plan_list_class_init (KitPlanListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = kit_plan_list_get_property;
  object_class->set_property = kit_plan_list_set_property;
  object_class->dispose = kit_plan_list_dispose;
  widget_class->grab_focus = kit_plan_list_grab_focus;

  properties[PROP_ROLE] =
    g_param_spec_object ("role",
                         NULL,
                         NULL,
                         KIT_TYPE_ROLE,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_EMPTY] =
    g_param_spec_boolean ("empty", NULL, NULL, TRUE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, KIT_RESOURCE_PATH "/kit-plan-list.ui");
  gtk_widget_class_bind_template_child (widget_class, KitPlanList, list);
}

static void
kit_plan_list_init (KitPlanList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->empty = TRUE;
  self->items = g_list_store_new (KIT_TYPE_PLAN_ITEM);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->items), create_row, self, NULL);
}

static void
add_question (KitPlanList *self, KitQuestion *question, gboolean planned, gboolean kept)
{
  g_autoptr (KitPlanItem) item = kit_plan_item_new (question, planned, kept);

  g_signal_connect_object (item, "notify::planned", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_list_store_append (self->items, item);
}

void
kit_plan_list_set_role (KitPlanList *self, KitRole *role)
{
  GListModel *questions;

  g_return_if_fail (KIT_IS_PLAN_LIST (self));
  g_return_if_fail (role == NULL || KIT_IS_ROLE (role));

  if (!g_set_object (&self->role, role))
    return;

  g_list_store_remove_all (self->items);
  questions = role != NULL ? kit_role_get_questions (role) : NULL;
  for (guint i = 0; questions != NULL && i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (KitQuestion) question = g_list_model_get_item (questions, i);

      add_question (self, question, TRUE, FALSE);
    }
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ROLE]);
}

static void
add_answers (KitPlanList *self, KitEvaluation *evaluation, gboolean planned)
{
  GListModel *plan = kit_evaluation_get_plan (evaluation);
  GListModel *answers = planned ? plan : kit_evaluation_get_answers (evaluation);

  for (guint i = 0; i < g_list_model_get_n_items (answers); i++)
    {
      g_autoptr (KitAnswer) answer = g_list_model_get_item (answers, i);
      const char *id = kit_item_get_id (KIT_ITEM (answer));

      if (planned || kit_list_find (plan, id, NULL) == NULL)
        add_question (
          self, kit_answer_get_question (answer), planned, planned && kit_answer_is_begun (answer));
    }
}

void
kit_plan_list_show_evaluation (KitPlanList *self, KitEvaluation *evaluation)
{
  g_return_if_fail (KIT_IS_PLAN_LIST (self));
  g_return_if_fail (KIT_IS_EVALUATION (evaluation));

  g_set_object (&self->role, kit_evaluation_get_kit (evaluation));
  g_list_store_remove_all (self->items);
  add_answers (self, evaluation, TRUE);
  add_answers (self, evaluation, FALSE);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ROLE]);
}

gboolean
kit_plan_list_get_empty (KitPlanList *self)
{
  g_return_val_if_fail (KIT_IS_PLAN_LIST (self), TRUE);

  return self->empty;
}

GStrv
kit_plan_list_dup_plan (KitPlanList *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  const guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->items));

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (KitPlanItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);
      KitQuestion *question = kit_plan_item_get_question (item);

      if (kit_plan_item_get_planned (item))
        g_strv_builder_add (builder, kit_item_get_id (KIT_ITEM (question)));
    }

  return g_strv_builder_end (builder);
}
