namespace Nix.Syntax.Editing;

/// <summary>The changes an edit means, or why it makes none.</summary>
sealed record EditPlan(IReadOnlyList<Splice> Splices, EditResult? Instead)
{
    public static EditPlan Of(params Splice[] splices) => new(splices, null);

    public static EditPlan AlreadySo(string reason) => new([], new AlreadySo(reason));

    public static EditPlan Refuse(string reason, string? lineToAdd = null, LinePosition? position = null) =>
        new([], new Refused(reason, lineToAdd, position));

    /// <summary>This plan and more changes, unless it makes none.</summary>
    public EditPlan And(Splice? splice) => Instead is not null || splice is null ? this : new([.. Splices, splice], null);
}
