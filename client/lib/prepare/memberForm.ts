import type { MemberDraft } from "../../../shared/network/commands.ts";
import type { Refusal } from "../../../shared/network/refusal.ts";
import type { Member } from "../../../shared/network/state.ts";

export type MemberForm = Readonly<
  Record<"name" | "organisation" | "role" | "learningQuestion" | "email" | "phone", string>
>;
export type MemberField = keyof MemberForm;

/** @returns the form of somebody on the roster, or an empty one */
export function memberForm(member: Member | null): MemberForm {
  return {
    name: member?.name ?? "",
    organisation: member?.organisation ?? "",
    role: member?.role ?? "",
    learningQuestion: member?.learningQuestion ?? "",
    email: member?.contact?.email ?? "",
    phone: member?.contact?.phone ?? "",
  };
}

/** @returns what is sent; the answers of the intake form stay as they were */
export function memberDraft(form: MemberForm, member: Member | null): MemberDraft {
  const intake = (member?.contact?.intake ?? []).map((answer) => ({ ...answer }));
  const email = form.email.trim();
  const phone = form.phone.trim();
  return {
    name: form.name,
    organisation: form.organisation,
    role: form.role,
    learningQuestion: form.learningQuestion.trim() === "" ? null : form.learningQuestion,
    contact: email || phone || intake.length > 0 ? { email, phone, intake } : null,
  };
}

/** @returns the field of the form that a refusal is about; undefined: about the whole */
export function memberFieldOf(refusal: Refusal): MemberField | undefined {
  const last = refusal.field?.split(".").at(-1);
  const fields = Object.keys(memberForm(null)) as MemberField[];
  return fields.find((field) => field === last);
}
