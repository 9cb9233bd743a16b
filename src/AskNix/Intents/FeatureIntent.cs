using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace AskNix.Intents;

/// <summary>A wish about a feature of the machine, such as bluetooth.</summary>
/// <param name="Feature">Its short name.</param>
/// <param name="Options">The options it stands for: option name to Nix expression.</param>
/// <param name="Port">For <c>firewall-port</c>: 1 to 65535.</param>
public abstract record FeatureIntent(string Feature, ImmutableSortedDictionary<string, string> Options, int? Port = null) : Intent
{
    public override JsonObject Entities
    {
        get
        {
            var entities = new JsonObject().With("feature", Feature).With("port", Port);
            entities["options"] = new JsonObject(Options.Select(option => KeyValuePair.Create(option.Key, (JsonNode?)option.Value)));
            return entities;
        }
    }
}
