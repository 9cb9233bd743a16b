namespace AskNix.Planning.HomeManager;

/// <summary>A generation of a person's home configuration.</summary>
/// <param name="Time">When it was made, UTC.</param>
/// <param name="Path">Its store path, which holds <c>activate</c>.</param>
/// <param name="Current">Whether it is the one in use.</param>
public sealed record HomeGeneration(int Number, DateTimeOffset Time, string Path, bool Current)
{
    /// <summary>The script that makes this generation the one in use.</summary>
    public string ActivationScript => System.IO.Path.Combine(Path, "activate");
}
