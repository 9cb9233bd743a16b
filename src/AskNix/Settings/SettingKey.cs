using System.Text.Json.Nodes;

namespace AskNix.Settings;

/// <summary>
/// One setting of config.json. Its value is text on the command line and JSON in the file; both are checked here, so that neither
/// place can hold what the other would refuse.
/// </summary>
/// <param name="Name">Dotted path in the file, such as <c>search.limit</c>.</param>
/// <param name="Shipped">The value where the file says nothing; empty where nothing is chosen.</param>
/// <param name="Meaning">One sentence for <c>config list</c>.</param>
public abstract record SettingKey(string Name, string Shipped, string Meaning)
{
    /// <summary>What may be given, in words.</summary>
    public abstract string Allowed { get; }

    /// <summary>The value in its one spelling, or null where it is not allowed.</summary>
    public abstract string? Check(string value);

    /// <summary>The value as it stands in the file, or null where it is of the wrong kind.</summary>
    public abstract string? Read(JsonNode? node);

    /// <summary>How a checked value is written.</summary>
    public abstract JsonNode Write(string value);
}
