lines = [
    'from decimal import *; print(Decimal(\'1.10\')+2, Decimal(1)/3, Decimal(\'1e3\'), Decimal(\'-0\'), Decimal(\'NaN\'), Decimal(\'1.5\').quantize(Decimal(\'1\')), round(Decimal(\'2.675\'),2), int(Decimal(\'7.9\')), f"{Decimal(\'1234.5\'):,.2f}", Decimal(\'0.1\')+Decimal(\'0.2\')==Decimal(\'0.3\'))',
    "from decimal import *; print(Decimal(0.1), Decimal('1.23').as_tuple(), Decimal(2).sqrt(), Decimal('3.14').to_integral_value(), abs(Decimal('-2')), Decimal(1)<Decimal(2), Decimal(10)%3, Decimal(2)**10, Decimal(5)//2, repr(Decimal('1.0')), str(Decimal('1E+5')), Decimal('123').normalize(), Decimal('100').normalize(), Decimal('-7')%3, divmod(Decimal(7),2), -7//Decimal(2))",
    "from decimal import *; print(getcontext().prec, Decimal(1)/7, Decimal('1e-10'), Decimal('0.000001'), Decimal('0.0000001'), Decimal('123e5'), Decimal('1.5e-8'), hash(Decimal('1.5'))==hash(1.5), hash(Decimal(-1)), Decimal('Infinity'), -Decimal('inf'), Decimal(4).sqrt(), Decimal('0.25').sqrt())",
    "from decimal import *; Decimal('abc')",
    'from decimal import *; Decimal(1)/0',
    'from decimal import *; Decimal(0)/0',
    'from decimal import *; Decimal(None)',
    "from decimal import *; Decimal('sNaN')+1",
    "from decimal import *; int(Decimal('nan'))",
    "from decimal import *; Decimal('nan')<1",
    "from decimal import *; Decimal('1')%0",
    'from decimal import *; Decimal(10)**30 // 3',
    "from decimal import *; print([Decimal('2.5').quantize(Decimal(1),r) for r in (ROUND_UP,ROUND_DOWN,ROUND_HALF_UP,ROUND_HALF_DOWN,ROUND_HALF_EVEN,ROUND_CEILING,ROUND_FLOOR,ROUND_05UP)], [Decimal('-2.5').quantize(Decimal(1),r) for r in (ROUND_UP,ROUND_DOWN,ROUND_HALF_UP,ROUND_HALF_DOWN,ROUND_HALF_EVEN,ROUND_CEILING,ROUND_FLOOR)])",
    'from decimal import *; print(f"{Decimal(\'3.14159\'):.2f} {Decimal(\'1e10\'):e} {Decimal(\'123456\'):.2e} {Decimal(\'0.5\'):%} {Decimal(\'5\'):>8} {Decimal(\'5\'):08.2f} {Decimal(\'1234567.891\'):,} {Decimal(\'-3\'):+} {Decimal(\'3\'):+} {Decimal(\'1E5\'):f} {Decimal(\'1.20\'):g} {Decimal(\'12345.678\'):.3g} {Decimal(\'2.50\')} {Decimal(\'nan\'):5} {Decimal(\'0.00\'):.1f}")',
    "from decimal import *; c=getcontext(); c.prec=6; print(Decimal(1)/3, Decimal('1234567.8')+0, +Decimal('1.23456789'), Decimal(2)**0.5 if 0 else Decimal(2).sqrt(), Decimal(2)**-3, Decimal(3)**50, sum([Decimal('0.1')]*3), max(Decimal(1),Decimal('1.5')), min(Decimal(2),1)); c.prec=28",
    'from decimal import *;',
    'import decimal; exec("with decimal.localcontext() as ctx:\\n ctx.prec=4\\n print(decimal.Decimal(2)/3)\\nprint(decimal.Decimal(2)/3)")',
    "from decimal import *; from fractions import Fraction; print(Fraction(Decimal('1.25')), Decimal('1.25').as_integer_ratio(), float(Decimal('1.1')), Decimal('1.5')==1.5, Decimal('0.1')==0.1, Decimal(3)==3, Decimal('1.50').compare(Decimal('1.5')), Decimal((1,(1,2,3),-2)), Decimal('1_000.5'), Decimal(' 1 '), Decimal('1.0').is_finite(), Decimal('12.30').adjusted(), sorted([Decimal(3),Decimal(1)]), Decimal('1e2').to_eng_string(), Decimal('12e4').to_eng_string(), bool(Decimal(0)), Decimal(10).scaleb(2), round(Decimal('2.5')), round(Decimal('1234'),-2), -Decimal(0), Decimal('-0.0')+0)",
    "import json,decimal; print(json.dumps({'a':str(decimal.Decimal('1.5'))}), isinstance(decimal.Decimal(1),__import__('numbers').Number))",
]
for line in lines:
    try:
        exec(line, {})
    except Exception as error:
        print(type(error).__name__, error)
