using Nix.Evaluation.Errors;
using Nix.Evaluation.Values;

namespace Nix.Evaluation.Nodes;

/// <summary>An attribute whose name is computed.</summary>
readonly record struct DynamicMember(Node Name, Node Value, int Position)
{
    /// <summary>The set with the members added; one whose name is null is left out.</summary>
    public static AttributeSet AddAll(AttributeSet set, DynamicMember[] members, Slot[] frame, Evaluator evaluator)
    {
        var builder = new AttributeSetBuilder(set.Count + members.Length);
        for (int i = 0; i < set.Count; i++)
            builder.Add(set.Names[i], set.Values[i].Value, set.Positions[i]);
        Dictionary<int, int>? added = null;
        foreach (var member in members)
        {
            var name = member.Name.Evaluate(frame, evaluator);
            if (name is NixNull)
                continue;
            int id = evaluator.Intern(evaluator.ForceStringWithoutContext(name, member.Position, "while evaluating the name of a dynamic attribute"));
            int at = set.Find(id);
            int addedAt = 0;
            if (at >= 0 || added?.TryGetValue(id, out addedAt) == true)
            {
                int before = at >= 0 ? set.Positions[at] : addedAt;
                throw evaluator.Error(ErrorKind.Evaluation, member.Position,
                    $"dynamic attribute '{evaluator.Shown(id)}' already defined at {evaluator.Positions.Describe(before)}");
            }

            if (members.Length > 1)
                (added ??= []).Add(id, member.Position);
            builder.Add(id, member.Value.Delay(frame, evaluator), member.Position);
        }

        return builder.Build();
    }
}
