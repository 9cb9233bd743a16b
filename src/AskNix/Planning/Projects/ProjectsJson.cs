using System.Text.Json.Serialization;

namespace AskNix.Planning.Projects;

/// <summary>Reads the data this room ships.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ProjectKind[]))]
internal sealed partial class ProjectsJson : JsonSerializerContext;
