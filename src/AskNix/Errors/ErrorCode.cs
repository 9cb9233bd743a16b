namespace AskNix.Errors;

/// <summary>What went wrong, as scripts see it: the <c>code</c> of the error in the JSON object, with the exit status it leads to.</summary>
/// <param name="Name">Contract name, such as <c>unknown-package</c>.</param>
/// <param name="ExitStatus">1 failed, 2 usage, 3 not understood, 4 declined or refused for safety, 5 not available, 130 cancelled.</param>
public sealed record ErrorCode(string Name, int ExitStatus)
{
    public static readonly ErrorCode OperationFailed = new("operation-failed", 1);
    public static readonly ErrorCode EvaluationFailed = new("evaluation-failed", 1);
    public static readonly ErrorCode BuildFailed = new("build-failed", 1);
    public static readonly ErrorCode ActivationFailed = new("activation-failed", 1);
    public static readonly ErrorCode UnitsFailed = new("units-failed", 1);
    public static readonly ErrorCode UnknownPackage = new("unknown-package", 1);
    public static readonly ErrorCode UnknownOption = new("unknown-option", 1);
    public static readonly ErrorCode UnknownGeneration = new("unknown-generation", 1);
    public static readonly ErrorCode NothingToUndo = new("nothing-to-undo", 1);
    public static readonly ErrorCode CannotEdit = new("cannot-edit", 4);
    public static readonly ErrorCode PackageRefused = new("package-refused", 4);
    public static readonly ErrorCode BadUsage = new("bad-usage", 2);
    public static readonly ErrorCode NotUnderstood = new("not-understood", 3);
    public static readonly ErrorCode Declined = new("declined", 4);
    public static readonly ErrorCode NotConfirmed = new("not-confirmed", 4);
    public static readonly ErrorCode RefusedForSafety = new("refused-for-safety", 4);
    public static readonly ErrorCode NoNix = new("no-nix", 5);
    public static readonly ErrorCode NoMachine = new("no-machine", 5);
    public static readonly ErrorCode NoPermission = new("no-permission", 5);
    public static readonly ErrorCode NotAvailable = new("not-available", 5);
    public static readonly ErrorCode Cancelled = new("cancelled", 130);

    private static readonly ErrorCode[] s_all =
    [
        OperationFailed, EvaluationFailed, BuildFailed, ActivationFailed, UnitsFailed,
        UnknownPackage, UnknownOption, UnknownGeneration, NothingToUndo, CannotEdit,
        PackageRefused, BadUsage, NotUnderstood, Declined, NotConfirmed,
        RefusedForSafety, NoNix, NoMachine, NoPermission, NotAvailable,
        Cancelled,
    ];

    /// <summary>The code of a name, for problems told by another process; an unknown name is a failed operation.</summary>
    public static ErrorCode Named(string name) => s_all.FirstOrDefault(code => code.Name == name) ?? OperationFailed;

    public override string ToString() => Name;
}
