using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace AskNix.Plans;

/// <summary>Writes plans so that another process can carry them out, and reads them back.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(Plan))]
[JsonSerializable(typeof(ImmutableArray<PlanStep>))]
public sealed partial class PlanJson : JsonSerializerContext;
