using Nix.Syntax.Green;

namespace Nix.Syntax.Nodes;

/// <summary>One part of an attribute path, or one name of an inherit: an identifier, a string, or an interpolation.</summary>
/// <param name="Value">The name, escapes resolved; null where it is computed.</param>
/// <param name="Span">Its bytes as written.</param>
/// <param name="Index">Its number among all children of the node it stands in, tokens counted.</param>
public sealed record AttributeName(string? Value, TextSpan Span, int Index)
{
    internal static IEnumerable<AttributeName> In(SyntaxNode node)
    {
        int at = node.FullStart;
        for (int i = 0; i < node.Green.Children.Length; i++)
        {
            var child = node.Green.Children[i];
            if (child.Kind is SyntaxKind.Identifier or SyntaxKind.Or or SyntaxKind.StringExpression or SyntaxKind.Interpolation)
            {
                var span = TextSpan.FromBounds(at + child.LeadingWidth, at + child.Width);
                yield return new AttributeName(ValueOf(node, child, at, i), span, i);
            }

            at += child.Width;
        }
    }

    static string? ValueOf(SyntaxNode node, GreenNode child, int at, int index)
    {
        if (child is GreenToken token)
            return System.Text.Encoding.UTF8.GetString(token.Text.Span);
        var view = NodeFactory.Create(node.Tree, node, child, at, index);
        var text = view is Interpolation interpolation ? interpolation.Expression as StringExpression : view as StringExpression;
        return text?.Value is { } bytes ? System.Text.Encoding.UTF8.GetString(bytes) : null;
    }
}
