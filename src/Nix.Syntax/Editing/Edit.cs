namespace Nix.Syntax.Editing;

/// <summary>
/// A wish for a Nix file, independent of how the file is written: <see cref="AppendToList"/>, <see cref="RemoveFromList"/>,
/// <see cref="SetOption"/>, <see cref="RemoveOption"/>, <see cref="AddImport"/>, <see cref="RemoveImport"/>,
/// <see cref="AddUser"/>,
/// <see cref="OpenFirewallPort"/>, <see cref="SetFlakeInput"/>, <see cref="RemoveFlakeInput"/>, <see cref="Revert"/>.
/// </summary>
public abstract record Edit
{
    private protected Edit()
    {
    }

    /// <summary>The option it is about; null for one about a file as a whole, such as its imports.</summary>
    public virtual AttributePath? Subject => null;

    /// <summary>What the wish means for this file, which has no mistakes.</summary>
    internal abstract EditPlan Plan(SyntaxTree tree);

    /// <summary>The wish that takes this one back, where the file's own words allow one; null otherwise.</summary>
    internal virtual Edit? Opposite(SyntaxTree tree) => null;
}
