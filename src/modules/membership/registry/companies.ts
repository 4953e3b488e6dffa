/**
 * Companies the local registry knows, all invented, with numbers whose check digits hold. Two lines each:
 * DUNS, country | legal name | Latin name (`=` the same) | website | registration ID, then
 * street | city | state | postal code | phone.
 */
export const companies = `
  99-100-0577 KR | 다온결네트웍스 주식회사 | Daongyeol Networks Co., Ltd. | daongyeol | 314-81-92413
    테헤란로 271 | 강남구 | 11 | 06236 | 02-555-1234
  99-113-1360 KR | 주식회사 새움터클라우드 | Saeumteo Cloud Inc. | saeumteo | 221-86-85274
    센텀중앙로 48 | 해운대구 | 26 | 48059 | 051-745-2018
  99-126-0331 KR | 여울목정보 주식회사 | Yeoulmok Information Co., Ltd. | yeoulmok | 105-87-29036
    판교역로 152 | 성남시 분당구 | 41 | 13529 | 031-708-3140
  99-139-2258 KR | (주)가람누리솔루션 | Garamnuri Solutions Co., Ltd. | garamnuri | 315-81-13987
    대덕대로 512 | 유성구 | 30 | 34111 | 042-862-1620
  99-152-3557 KR | 미르별시스템즈 유한회사 | Mirbyeol Systems LLC | mirbyeol | 410-86-76749
    상무중앙로 61 | 서구 | 29 | 61949 | 062-371-9040
  99-165-1620 KR | 물푸레데이터 주식회사 | Mulpure Data Inc. | mulpure | 616-81-70601
    첨단로 213 | 제주시 | 49 | 63309 | 064-795-1210
  99-178-9951 KR | 주식회사 한결터보안 | Hangyeolteo Security Co., Ltd. | hangyeolteo | 502-87-34462
    동대구로 461 | 동구 | 27 | 41260 | 053-756-2290
  99-191-8198 KR | 소리마루 주식회사 | Sorimaru Inc. | sorimaru | 120-86-48224
    송도과학로 32 | 연수구 | 28 | 21984 | 032-833-4417
  99-204-3337 KR | 주식회사 참솔유통 | Chamsol Distribution Co., Ltd. | chamsol | 206-81-32185
    서초대로 398 | 서초구 | 11 | 06619 | 02-598-7040
  99-217-3480 KR | 도래샘소프트 주식회사 | Doraesaem Software Co., Ltd. | doraesaem | 308-81-26937
    한누리대로 2130 | 세종시 | 50 | 30151 | 044-868-3001
  99-230-8771 US | Quillon Ridge Software, Inc. | = | quillonridge | 83-5979815
    1201 Harbor Steps Ave | Seattle | WA | 98101 | (206) 555-0142
  99-243-4538 US | Tamarack & Vale LLC | = | tamarackvale | 47-3365023
    88 Granite Mill Rd | Portland | ME | 04101 | (207) 555-0118
  99-256-7917 US | Copperline Cloud Partners, Inc. | = | copperline | 20-1741228
    4550 Mesa Verde Dr, Suite 300 | Austin | TX | 78701 | (512) 555-0173
  99-269-2940 US | Wrenfield Data Corp. | = | wrenfield | 36-9037321
    233 Lantern St | Chicago | IL | 60601 | (312) 555-0166
  99-282-8791 US | Ostrander Systems Group, Inc. | = | ostrander | 13-7413526
    17 Tallow Ct | New York | NY | 10005 | (212) 555-0109
  99-295-5278 US | Bluestem Advisory LLC | = | bluestem | 84-5898622
    900 Prairie Loop | Denver | CO | 80202 | (303) 555-0131
  99-308-5297 US | Saltmarsh Analytics, Inc. | = | saltmarsh | 58-3284827
    61 Heron Quay | Savannah | GA | 31401 | (912) 555-0157
  99-321-6000 US | Kestrel Gate Distribution, Inc. | = | kestrelgate | 95-1660034
    7700 Alder Park Way | San Diego | CA | 92101 | (619) 555-0194
  99-334-2011 DE | Nordhaus Systeme GmbH | = | nordhaus-systeme | HRB 27182 B
    Speicherstraße 14 | Berlin | | 10115 | 030 901820
  99-347-4418 DE | Lindwurm Datentechnik AG | = | lindwurm-datentechnik | HRB 31416
    Isarhöhe 7 | München | | 80331 | 089 2180 1200
  99-360-3477 DE | Alsterkontor Cloud GmbH & Co. KG | = | alsterkontor | HRA 14142
    Kaiserspeicher 3 | Hamburg | | 20457 | 040 428 310
  99-373-8660 DE | Rheinfels Beratung GmbH | = | rheinfels | HRB 16180
    Uferpromenade 52 | Köln | | 50667 | 0221 221 3000
  99-386-0431 DE | Federweg Software UG (haftungsbeschränkt) | = | federweg | HRB 69314
    Lindenhof 9 | Leipzig | | 04109 | 0341 123 5500
  99-399-5958 DE | Kranich & Söhne Vertriebs GmbH | = | kranich-soehne | HRB 57721
    Mainkai 31 | Frankfurt am Main | | 60311 | 069 212 3000
  99-412-0457 JP | 株式会社あおば橋システム | Aobabashi Systems K.K. | aobabashi | 1010001271828
    千代田1-27-1 | 千代田区 | 13 | 100-0005 | 03-5550-0123
  99-425-6920 JP | ひなた情報株式会社 | Hinata Joho K.K. | hinata-joho | 5120001314159
    梅田3-14-1 | 大阪市北区 | 27 | 530-0001 | 06-6341-2200
  99-438-6051 JP | 有限会社つむぎ屋ソフト | Tsumugiya Soft Y.K. | tsumugiya | 3180002161803
    栄2-16-8 | 名古屋市中区 | 23 | 460-0008 | 052-961-1100
  99-451-3898 JP | 株式会社うみねこクラウド | Umineko Cloud K.K. | umineko | 5290001141421
    天神1-14-1 | 福岡市中央区 | 40 | 810-0001 | 092-711-3300
  99-464-4237 JP | こもれび商事株式会社 | Komorebi Trading Co., Ltd. | komorebi | 2430001173205
    大通西4-1 | 札幌市中央区 | 01 | 060-0042 | 011-211-4400
  99-477-6780 JP | 合同会社ほしかげ | Hoshikage G.K. | hoshikage | 7020003223606
    みなとみらい2-3-1 | 横浜市西区 | 14 | 220-0012 | 045-671-5500
  99-490-0871 GB | Harbour & Vale Ltd | = | harbour-vale | 02718281
    14 Cutler's Row | London | | EC1A 1BB | 020 7946 0018
  99-503-2238 GB | Thistledown Cloud Limited | = | thistledown | SC314159
    3 Advocate's Wynd | Edinburgh | | EH1 1YZ | 0131 496 0220
  99-516-2817 GB | Pennant Moor Systems PLC | = | pennantmoor | 01618033
    70 Canal Wharf | Leeds | | LS1 4AP | 0113 496 0330
  99-529-4240 GB | Gwennol Data Ltd | = | gwennol | 01414213
    22 Quayside Parade | Cardiff | | CF10 1EP | 029 2018 0440
  99-542-6891 GB | Lough Erne Distribution Ltd | = | lougherne | NI271828
    8 Linenhall Court | Belfast | | BT1 5GS | 028 9018 0550
  99-555-4978 FR | Lumière Bleue SAS | = | lumiere-bleue | 812345676
    27 quai des Verriers | Paris | | 75001 | 01 70 18 90 00
  99-568-4197 FR | Atelier Clairval SARL | = | clairval | 314159260
    14 rue des Canuts | Lyon | | 69001 | 04 78 00 12 34
  99-581-5300 FR | Mistral Données SA | = | mistral-donnees | 271828188
    5 cours du Levant | Marseille | | 13001 | 04 91 00 23 45
  99-594-6111 FR | Brume & Granit SAS | = | brume-granit | 161803390
    31 rue du Phare | Brest | | 29200 | 02 98 00 34 56
  99-607-6118 BR | Pedra Azul Tecnologia Ltda. | = | pedraazul | 31415926000171
    Avenida das Acácias 1314 | São Paulo | SP | 01310-100 | (11) 3251-4000
  99-620-6377 BR | Ipê Roxo Sistemas S.A. | = | iperoxo | 27182818000129
    Rua do Mirante 271 | Belo Horizonte | MG | 30130-010 | (31) 3222-5000
  99-633-5960 BR | Maré Alta Distribuidora Ltda. | = | marealta | 16180339000157
    Praça do Farol 16 | Recife | PE | 50030-230 | (81) 3224-6000
  99-646-0531 IN | Banyan Crest Technologies Private Limited | = | banyancrest | AAKCB2718A
    27 Lotus Tank Road | Bengaluru | KA | 560001 | 080 2222 0000
  99-659-9658 IN | Monsoon Leaf Cloud Services Private Limited | = | monsoonleaf | AAECM3141F
    314 Seaface Chambers | Mumbai | MH | 400001 | 022 2262 1000
  99-672-7357 IN | Kaveri Bridge Infosystems LLP | = | kaveribridge | AAQFK1618M
    16 Temple Car Street | Chennai | TN | 600001 | 044 2534 2000
  99-685-2220 CN | 云港湾科技有限公司 | Yungangwan Technology Co., Ltd. | yungangwan | 91310115MA1K3C5D21
    张江路271号 | 浦东新区 | SH | 201203 | 021 6288 0000
  99-698-2151 CN | 青松岭信息技术股份有限公司 | Qingsongling Information Technology Co., Ltd. | qingsongling | 91110108MA01T4E7P1
    中关村南路16号 | 海淀区 | BJ | 100080 | 010 6254 1000
  99-711-9598 CN | 南荔数据有限公司 | Nanli Data Co., Ltd. | nanli-data | 91440300MA5F8G2HE1
    科技园路8号 | 南山区 | GD | 518057 | 0755 2601 2000
  99-724-5137 CA | Whitepine Bay Software Inc. | = | whitepinebay | 814271839
    410 Cedar Slip | Vancouver | BC | V6B 1A1 | 604 555 0123
  99-737-0080 CA | Boréale Infonuagique inc. | = | boreale | 731058525
    55 rue du Bassin | Montréal | QC | H2Y 1C6 | 514 555 0145
  99-750-2971 MX | Sol y Arena Sistemas S.A. de C.V. | = | solyarena | SAS160229114
    Calle del Faro 128 | Ciudad de México | CMX | 06000 | 55 5512 3400
  99-763-9938 AU | Wattle Creek Systems Pty Ltd | = | wattlecreek | 627182816
    27 Jetty Lane | Sydney | NSW | 2000 | 02 7010 1234
  99-776-7717 IT | Colle Sereno Informatica S.r.l. | = | collesereno | 02718280015
    Via dei Lanternai 27 | Roma | | 00184 | 06 4549 1234
  99-789-5540 ES | Mar de Encinas Sistemas, S.L. | = | mardeencinas | B27182815
    Calle de los Faroles 31 | Madrid | | 28001 | 910 123 456
  99-802-4991 NL | Zeewind Automatisering B.V. | = | zeewind | 27182818
    Havenkade 14 | Amsterdam | | 1012 AB | 020 123 4567
  99-815-4678 PL | Bursztynowy Brzeg Sp. z o.o. | = | bursztynowybrzeg | 5271828185
    ul. Żaglowa 27 | Gdańsk | | 80-001 | 58 301 23 45
  99-828-3097 TR | Yıldız Tepe Yazılım A.Ş. | = | yildiztepe | 2718281825
    Liman Caddesi 16 | İstanbul | | 34000 | 0212 251 10 00
  99-841-4600 SG | Rain Tree Digital Pte. Ltd. | = | raintree-digital | 201827182C
    18 Lantern Quay | | | 048616 | 6123 4567
  99-854-0211 VN | Công ty TNHH Sen Hồ | Sen Ho Company Limited | senho | 0314162717
    27 Đường Bến Thuyền | Thành phố Hồ Chí Minh | | 70000 | 028 3822 1234
  99-867-7818 AE | Dune Harbour Technologies FZ-LLC | = | duneharbour | 100271828100003
    Palm Gate Tower, Floor 8 | Dubai | | | 04 332 0000
  99-880-9277 SA | شركة واحة النخيل التقنية | Wahat Al Nakheel Technology Co. | wahat-nakheel | 3027182818
    طريق المنارة 271 | الرياض | | 12211 | 011 461 2000
  99-893-3260 RU | ООО «Белый Мыс» | Bely Mys LLC | belymys | 7702718282
    ул. Маячная, 27 | Москва | | 101000 | 495 123 45 67
  99-906-0631 UA | ТОВ «Вільшана Системи» | Vilshana Systems LLC | vilshana | 37182819
    вул. Ліхтарна, 16 | Київ | | 01001 | 044 279 12 34
  99-919-3358 ZA | Fynbos Data (Pty) Ltd | = | fynbosdata | 2018/271828/07
    27 Lighthouse Road | Cape Town | | 8001 | 021 400 1234`
