namespace Nix.Evaluation.Remembering;

/// <summary>
/// A part of what was computed that stays or goes as a whole: the value of a file, the result of one application, or one request. What is
/// computed while it is the current one belongs to it, and so do the answers asked for meanwhile: while they hold, so does it.
/// </summary>
sealed class Region
{
    /// <summary>The numbers of the regions whose values it took.</summary>
    public List<int> Uses { get; } = [];

    /// <summary>The numbers of the regions that took values of it; some may be over.</summary>
    public List<int> Users { get; } = [];

    /// <summary>Whether it cannot be kept: it said something, which would have to be said again, or it belongs to a request that is over.</summary>
    public bool IsOver { get; set; }
}
