namespace Nix.Store;

/// <summary>Two packages cannot be in one profile: they have the same file, and neither goes first.</summary>
public sealed class ProfileConflictException : ProfileException
{
    /// <param name="first">The file of the one.</param>
    /// <param name="second">The file of the other.</param>
    /// <param name="priority">That both have.</param>
    internal ProfileConflictException(string first, string second, int priority)
        : this(first, second, $"The files {first} and {second} would be in the same place, and both packages have the priority {priority}.")
    {
    }

    private ProfileConflictException(string first, string second, string message)
        : base(message, "Leave one of the two out, or give one another priority: of two the lower number wins.")
    {
        First = first;
        Second = second;
    }

    public string First { get; }

    public string Second { get; }

    internal static ProfileConflictException OfKinds(string first, string second) =>
        new(first, second, $"{first} and {second} would be in the same place, and one is a directory, the other is not.");
}
