using Nix.Syntax.Editing;

namespace AskNix.Planning.Configurations;

/// <summary>An edit of one option.</summary>
/// <param name="Option">Its path.</param>
/// <param name="Edit">What is done to it.</param>
/// <param name="IsRemoval">Whether the edit takes something away, and so belongs into the file that has it.</param>
public sealed record OptionEdit(AttributePath Option, Edit Edit, bool IsRemoval)
{
    public static OptionEdit Append(string option, string element) => At(option, path => new AppendToList(path, element), isRemoval: false);

    public static OptionEdit Remove(string option, string element) => At(option, path => new RemoveFromList(path, element), isRemoval: true);

    public static OptionEdit Set(string option, string value) => At(option, path => new SetOption(path, value), isRemoval: false);

    private static OptionEdit At(string option, Func<AttributePath, Edit> edit, bool isRemoval)
    {
        var path = AttributePath.Parse(option);
        return new OptionEdit(path, edit(path), isRemoval);
    }
}
